/** What both editors are given: an invented act, the edits of two people, and how a page tells its times. */

export interface Line {
  kind: 'title' | 'chapter' | 'article' | 'part' | 'clause';
  text: string;
}

/** One edit of a person far away: letters put into a block, taken out of it, or a new block behind it. */
export interface RemoteEdit {
  what: 'insert' | 'remove' | 'block';
  block: number;
  at: number;
  text: string;
}

/** What a page puts on its window, ours and the yardstick alike. */
export interface BenchPage {
  /** Makes the stored state of an act of so many blocks; not measured. */
  prepare(blocks: number): void;
  /** From the stored bytes to a caret in painted text. @returns milliseconds, and those of decoding among them */
  open(): Promise<{ editable: number; decode: number }>;
  /** Puts the caret into a block, scrolls there and waits for it to be painted. */
  place(block: number): Promise<void>;
  /** The text of the block with the caret as it is on the page, to see that the keys arrived. */
  caretText(): string;
  /** Starts to note the times of keys; @returns milliseconds from each key to the end of its frame */
  watchKeys(): () => number[];
  /** One letter from another person into a block that is on the screen, until it is painted. */
  remoteChange(block: number): Promise<number>;
  /** So many letters from another person, each in an update and a task of its own; resolves when the last is painted. */
  remoteChanges(count: number): Promise<number>;
  /** Makes `count` edits here and `count` elsewhere from the same state, then brings those from elsewhere in. */
  merge(count: number): Promise<number>;
}

const words = 'bağ bağban ağac yarpaq budaq meyvə torpaq su arx hasar çəpər alma armud heyva nar əncir tut gilas ərik şaftalı badam fındıq qoz zoğal əzgil kol gül ot səbət bel balta kürək ip nərdivan suvarma əkin məhsul mövsüm yaz yay payız qış'.split(' ');

/** Numbers that look random and are the same in every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** An act of so many blocks, about 40 words in a clause. */
export function linesOf(blocks: number): Line[] {
  const roll = dice(7);
  const sentence = (count: number) => Array.from({ length: count }, () => words[roll(words.length)]!).join(' ');
  return Array.from({ length: blocks }, (_, i) => {
    if (i === 0) return { kind: 'title', text: `Bağ Qaydaları ${blocks}` };
    if (i % 250 === 1) return { kind: 'chapter', text: sentence(3) };
    if (i % 10 === 2) return { kind: 'part', text: sentence(4) };
    return { kind: 'clause', text: `${sentence(30 + roll(20))}.` };
  });
}

/** Edits of one person, spread over the act. */
export function editsOf(count: number, blocks: number, seed: number): RemoteEdit[] {
  const roll = dice(seed);
  return Array.from({ length: count }, () => {
    const what = roll(10);
    return { what: what < 7 ? 'insert' : what < 9 ? 'remove' : 'block', block: roll(blocks), at: roll(8), text: words[roll(words.length)]! };
  });
}

/** Resolves when what has been done so far is on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(null);
    });
  });
}

/** A turn of the event loop, as between two messages of a socket. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    port2.postMessage(null);
  });
}

export function watchKeys(): () => number[] {
  const times: number[] = [];
  const pending: Promise<void>[] = [];
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    pending.push(painted().then(() => void times.push(performance.now() - timeStamp)));
  };
  window.addEventListener('keydown', onKey, true);
  return () => {
    window.removeEventListener('keydown', onKey, true);
    return times;
  };
}
