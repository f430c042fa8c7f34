import { useEffect, useState } from 'react';
import type { SetupForm } from './form';
import { blank } from './starts';

function stored(place: string): SetupForm | null {
  try {
    const text = localStorage.getItem(place);
    return text === null ? null : { ...blank(), ...(JSON.parse(text) as SetupForm) };
  } catch {
    return null;
  }
}

/** The form as it was left: it survives a reload, and is forgotten once the project is there. */
export function useKeptForm(user: string) {
  const place = `assay.setup/${user}`;
  const [form, setForm] = useState<SetupForm>(() => stored(place) ?? blank());
  const [over, setOver] = useState(false);
  useEffect(() => {
    try {
      if (over) {
        localStorage.removeItem(place);
      } else {
        localStorage.setItem(place, JSON.stringify(form));
      }
    } catch {
      // the store is full or forbidden: the form lives as long as the page
    }
  }, [place, form, over]);
  return {
    form,
    setForm,
    forget: () => {
      localStorage.removeItem(place);
      setOver(true);
    },
  };
}
