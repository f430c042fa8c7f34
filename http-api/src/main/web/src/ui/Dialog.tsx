import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  title: string;
  wide?: boolean;
  onClose(): void;
  children: ReactNode;
}

/** A modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog({ title, wide, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="content">
        <h2>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
