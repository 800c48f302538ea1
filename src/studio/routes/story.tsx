import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { StoryScreen } from "../story/story-screen.tsx";

const route = getRouteApi("/inside/stories/$storyId");

/** A story, to be written; `?part=leadPicture` leads to what a gate is about. */
export const Story = () => {
  const { storyId } = route.useParams();
  const { part } = route.useSearch();
  const navigate = route.useNavigate();
  const [goTo, setGoTo] = useState<{ readonly storyId: string; readonly part: string } | null>(null);
  useEffect(() => {
    if (part === undefined) return;
    setGoTo({ storyId, part });
    // Led to once: the same place can be asked for again.
    void navigate({ search: {}, replace: true });
  }, [storyId, part, navigate]);
  return <StoryScreen storyId={storyId} goTo={goTo?.storyId === storyId ? goTo : null} />;
};
