import { getRouteApi } from "@tanstack/react-router";
import { StoryScreen } from "../story/story-screen.tsx";

const route = getRouteApi("/inside/stories/$storyId");

/** A story, to be written. */
export const Story = () => <StoryScreen storyId={route.useParams().storyId} />;
