/** Milliseconds by which the laptop's two clocks may part before the server's is asked for again. */
const TOLERANCE = 5000;

/** The server's clock, as far as it can be told here. The laptop's own may be wrong by days, and be set while it runs. */
export class ServerClock {
  #offset: number;
  #heardAt = { wall: Date.now(), steady: performance.now() };

  /** `offset`: milliseconds by which the server was ahead when last heard. */
  constructor(offset: number) {
    this.#offset = offset;
  }

  now(): Date {
    return new Date(Date.now() + this.#offset);
  }

  /** Takes in what the server said when asked at `asked` (milliseconds of this computer); returns the new offset. */
  hear(serverNow: string, asked: number): number {
    this.#heardAt = { wall: Date.now(), steady: performance.now() };
    this.#offset = Date.parse(serverNow) - (asked + Date.now()) / 2;
    return this.#offset;
  }

  /** Whether the laptop slept or its clock was set since the server's clock was heard. */
  hasMoved(): boolean {
    const { wall, steady } = this.#heardAt;
    return Math.abs((Date.now() - wall) - (performance.now() - steady)) > TOLERANCE;
  }
}
