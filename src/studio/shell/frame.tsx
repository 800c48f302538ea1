import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "../components/button.tsx";
import { words } from "../words/words.ts";
import { LineNotice } from "./line-notice.tsx";
import { Navigation } from "./navigation.tsx";
import { Palette } from "./palette.tsx";
import { useSession } from "./session.tsx";

/** What is around every screen: navigation, notices of the line, the palette. */
export const Frame = () => {
  const [isSeeking, setIsSeeking] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  usePaletteKey(() => setIsSeeking(true));
  useFocusAfterGoing(main);
  const seek = (): void => {
    setIsOpen(false);
    setIsSeeking(true);
  };
  return (
    <div className="frame">
      <a
        href="#main"
        className="button primary skip"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {words.shell.skip}
      </a>
      <Navigation onSeek={seek} />
      <Top onMenu={() => setIsOpen(true)} onSeek={seek} />
      <div className="notices">
        <LineNotice />
      </div>
      <main id="main" className="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      <ModalOverlay className="veil beside" isOpen={isOpen} onOpenChange={setIsOpen} isDismissable>
        <Modal className="drawer">
          <Dialog aria-label={words.shell.navigation}>
            <Navigation onSeek={seek} onGone={() => setIsOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
      <Palette isOpen={isSeeking} onClose={() => setIsSeeking(false)} />
    </div>
  );
};

const Top = ({ onMenu, onSeek }: { readonly onMenu: () => void; readonly onSeek: () => void }) => (
  <header className="top">
    <IconButton label={words.shell.openNavigation} icon="menu" onPress={onMenu} />
    <Link to="/" className="where">
      {useSession().newsroom.name}
    </Link>
    <IconButton label={words.shell.seekLabel} icon="seek" onPress={onSeek} />
  </header>
);

/** Ctrl+K, or ⌘K, wherever one types. */
const usePaletteKey = (open: () => void): void => {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      latest.current();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
};

/** After going to another screen whoever uses a keyboard or listens begins at its beginning. */
const useFocusAfterGoing = (main: React.RefObject<HTMLElement | null>): void => {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current !== undefined && path !== undefined && last.current !== path)
      main.current?.focus({ preventScroll: true });
    last.current = path;
  }, [path, main]);
};
