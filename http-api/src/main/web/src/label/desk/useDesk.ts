import { useEffect, useState, useSyncExternalStore } from 'react';
import { api, body } from '../../api/client';
import { freshId } from '../../api/ids';
import { Desk } from './Desk';
import { Drafts } from './drafts';
import { type Air, Neighbours } from './Neighbours';
import { Outbox } from './Outbox';
import type { Line } from './protocol';

const patience = 10_000;

/** Opens the connection with a one-use ticket, for a browser cannot send a header with it. */
async function open(): Promise<Line> {
  const { ticket } = await body(api.POST('/api/v1/tickets', { body: {}, signal: AbortSignal.timeout(patience) }));
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  const url = `${scheme}://${window.location.host}/api/v1/ws?ticket=${encodeURIComponent(ticket)}`;
  const socket = new WebSocket(url, 'labels.v1');
  const line: Line = {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) {
        socket.send(text);
      }
    },
    close: () => socket.close(),
    onmessage: null,
    onclose: null,
  };
  socket.onmessage = (event) => line.onmessage?.(String(event.data));
  socket.onclose = (event) => line.onclose?.(event.code);
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve(line);
    socket.onerror = () => reject(new Error('no connection'));
  });
}

function air(name: string): Air {
  const channel = new BroadcastChannel(name);
  const made: Air = {
    postMessage: (word) => channel.postMessage(word),
    close: () => channel.close(),
    onmessage: null,
  };
  channel.onmessage = (event) => made.onmessage?.(event);
  return made;
}

function later(run: () => void, millis: number): () => void {
  const timer = window.setTimeout(run, millis);
  return () => window.clearTimeout(timer);
}

export interface DeskAndDrafts {
  desk: Desk;
  drafts: Drafts;
}

function make(user: string, project: string): DeskAndDrafts {
  const tab = freshId();
  const drafts = Drafts.of(localStorage, user, project);
  drafts.sweep();
  const desk = new Desk({
    project,
    open,
    drafts,
    outbox: Outbox.of(localStorage, user, project, tab),
    neighbours: new Neighbours(air(`assay.desk/${user}/${project}`), tab),
    id: freshId,
    later,
  });
  return { desk, drafts };
}

/** A desk that works as long as the page is there. */
export function useDesk(user: string, project: string): DeskAndDrafts | null {
  const [made, setMade] = useState<DeskAndDrafts | null>(null);
  useEffect(() => {
    const both = make(user, project);
    setMade(both);
    const { desk } = both;
    const gone = () => desk.networkGone();
    const back = () => desk.networkBack();
    const touched = () => desk.touch();
    window.addEventListener('offline', gone);
    window.addEventListener('online', back);
    window.addEventListener('keydown', touched);
    window.addEventListener('pointerdown', touched);
    desk.start();
    return () => {
      window.removeEventListener('offline', gone);
      window.removeEventListener('online', back);
      window.removeEventListener('keydown', touched);
      window.removeEventListener('pointerdown', touched);
      desk.stop();
    };
  }, [user, project]);
  return made;
}

export function useDeskState(desk: Desk) {
  return useSyncExternalStore(desk.subscribe, desk.snapshot);
}
