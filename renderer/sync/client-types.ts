import type * as Y from 'yjs';
import type { Directory, Refused } from '../../shared/protocol/api.ts';
import type { Bridge, Session } from '../../shared/protocol/bridge.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { RecordedEvent } from '../../shared/protocol/events.ts';
import type { DraftState } from '../../shared/workflow/state.ts';

/**
 * How true a thing is, from this computer's view. `waiting`: saved on this computer, not sent. `sent`: the server has
 * committed it. `confirmed`: it came back in the feed, as everyone it concerns sees it.
 */
export type Standing = 'waiting' | 'sent' | 'confirmed';

/** One line of the timeline. Events that are not confirmed yet are this computer's own forecast. */
export type TimelineEntry = RecordedEvent & { standing: Standing };

export interface DraftView {
  draftId: string;
  /** What is known, with everything saved here folded in. */
  state: DraftState;
  timeline: TimelineEntry[];
  /** Commands and text changes of this draft that are saved here and not yet sent. */
  waiting: number;
}

/** A command or a text change that the server refused; kept until the person has dealt with it. */
export interface RefusedEntry {
  id: string;
  draftId: string;
  at: string;
  /** Null for a text change. */
  command: Command | null;
  refusal: Refused;
}

/** Something that entered the agency's workspace by another's hand, or by the clock (S 4.9). */
export interface Notice {
  feedSeq: number;
  event: RecordedEvent;
  read: boolean;
}

export type Connection = 'online' | 'offline' | 'signedOut';

export interface ClientSnapshot {
  session: Session;
  directory: Directory;
  connection: Connection;
  /** True until the first complete read of the feed after connecting. */
  catchingUp: boolean;
  drafts: ReadonlyMap<string, DraftView>;
  /** Entries saved here and not yet sent. */
  waiting: number;
  refused: readonly RefusedEntry[];
  /** Newest first. */
  notices: readonly Notice[];
}

export type TextStatus = 'saving' | 'saved' | 'sent' | 'failed';

/** An open text. `doc` is live: what others write arrives in it while it is open. */
export interface OpenText {
  draftId: string;
  doc: Y.Doc;
  /** `saving` until the journal is on disk, `saved` until the server has it, `failed` when it cannot be saved here. */
  status(): TextStatus;
  subscribe(listener: () => void): () => void;
  /** Resolves when all that was typed so far is saved on this computer. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export type SubmitResult = { ok: true; commandId: string } | { ok: false; refusal: Refused };

export interface Client {
  readonly bridge: Bridge;
  snapshot(): ClientSnapshot;
  subscribe(listener: () => void): () => void;
  /** Called for each notice as it arrives, not for those already there at start. */
  onNotice(listener: (notice: Notice) => void): () => void;
  /**
   * Decides the command over what is known here; when it may be, saves it and queues it for the server. Resolves once
   * it is safe on this computer. A refusal leaves everything as it was.
   */
  submit(command: Command): Promise<SubmitResult>;
  /** Gives a new draft its first text; resolves when it is saved on this computer. */
  startText(draftId: string, doc: Y.Doc): Promise<void>;
  /** Null when this computer does not have the text and cannot get it now. */
  openText(draftId: string): Promise<OpenText | null>;
  /** Stores bytes here and queues them for the server; resolves to their SHA-256. */
  saveBlob(bytes: Uint8Array): Promise<string>;
  /** Null when it is neither here nor reachable. Bytes that do not have this hash are never returned. */
  readBlob(sha256: string): Promise<Uint8Array | null>;
  dismissRefused(id: string): Promise<void>;
  markNoticesRead(upToFeedSeq: number): Promise<void>;
  /** Now, by the server's clock as last heard. */
  serverNow(): Date;
  /** Resolves when nothing waits and the feed is read to its head; rejects with the reason when that cannot be now. */
  settle(): Promise<void>;
  close(): Promise<void>;
}
