import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Toasts } from "./components/toast.tsx";
import { queries } from "./shell/ask.ts";
import { router } from "./shell/route-tree.ts";

const place = document.getElementById("studio");
if (place === null) throw new Error("The page has no place for the studio.");

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
      <Toasts />
    </QueryClientProvider>
  </StrictMode>,
);
