import { useCallback, useEffect, useRef, useState } from 'react';

function stored<T>(place: string): T | null {
  try {
    const text = localStorage.getItem(place);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export interface Kept<T> {
  form: T;
  setForm(form: T): void;
  /** Whether it differs from what it began as. */
  touched: boolean;
  /** Lets it go: it has arrived, or is not wanted. */
  forget(): void;
}

/** A form as it was left: it survives a reload, and is forgotten once what it was for is there. */
export function useKept<T>(place: string, begin: () => T): Kept<T> {
  const [form, set] = useState<{ value: T; touched: boolean }>(() => {
    const value = stored<T>(place);
    return value === null ? { value: begin(), touched: false } : { value, touched: true };
  });
  const over = useRef(false);
  useEffect(() => {
    if (!form.touched || over.current) {
      return;
    }
    try {
      localStorage.setItem(place, JSON.stringify(form.value));
    } catch {
      // the store is full or forbidden: the form lives as long as the page
    }
  }, [place, form]);
  const forget = useCallback(() => {
    over.current = true;
    localStorage.removeItem(place);
  }, [place]);
  return {
    form: form.value,
    touched: form.touched,
    setForm: (value) => {
      over.current = false;
      set({ value, touched: true });
    },
    forget,
  };
}
