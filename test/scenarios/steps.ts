/** What a scenario has done so far, step by step, with the time each took. */
export interface StepRecord {
  step: string;
  title: string;
  milliseconds: number;
  ok: boolean;
  /** What was seen, for the reader of the record. */
  seen: Record<string, string | number | boolean>;
  error?: string;
}

export class Steps {
  readonly records: StepRecord[] = [];
  readonly #onRecord: (record: StepRecord) => void;

  constructor(onRecord: (record: StepRecord) => void = () => {}) {
    this.#onRecord = onRecord;
  }

  /** Runs one step; a failure is recorded and thrown, since the next step stands on this one. */
  async take(step: string, title: string, work: () => Promise<StepRecord['seen']>): Promise<void> {
    const start = performance.now();
    const end = (rest: Pick<StepRecord, 'ok' | 'seen' | 'error'>) => {
      const record = { step, title, milliseconds: Math.round(performance.now() - start), ...rest };
      this.records.push(record);
      this.#onRecord(record);
    };
    try {
      end({ ok: true, seen: await work() });
    } catch (error) {
      end({ ok: false, seen: {}, error: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }
}
