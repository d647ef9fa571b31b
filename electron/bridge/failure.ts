import type { BridgeError } from '../../shared/protocol/bridge.ts';

/** An error that may be told to the renderer as it is. Anything else that is thrown becomes `internal`. */
export class BridgeFailure extends Error {
  readonly code: string;
  readonly params: BridgeError['params'];

  constructor(code: string, message: string, params?: BridgeError['params']) {
    super(message);
    this.name = 'BridgeFailure';
    this.code = code;
    this.params = params;
  }
}
