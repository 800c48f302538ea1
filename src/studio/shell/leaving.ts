import { useEffect } from "react";

/** While something is typed that is not saved, whoever loads the page anew or closes it is asked first. */
export const useAskedBeforeLeaving = (isTyped: boolean): void => {
  useEffect(() => {
    if (!isTyped) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isTyped]);
};
