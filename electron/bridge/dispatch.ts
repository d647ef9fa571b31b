/** The one door between a renderer and this computer: what comes in and what goes out must fit the contract. */
import type { z } from 'zod';
import { bridgeContract, type BridgeError, type BridgeName, type BridgeResult } from '../../shared/protocol/bridge.ts';
import { BridgeFailure } from './failure.ts';

type ParsedArgs<N extends BridgeName> = z.output<(typeof bridgeContract)[N]['args']>;

export type Handlers = { [N in BridgeName]: (args: ParsedArgs<N>) => BridgeResult<N> | Promise<BridgeResult<N>> };

/** An answer as it crosses the wire; `BridgeAnswer<N>` for whoever knows the name it asked. */
export type Answer = { ok: true; value: unknown } | { ok: false; error: BridgeError };
export type Dispatch = (name: unknown, args: unknown) => Promise<Answer>;

/** The largest message either way, in characters of its texts: a paper of the largest size fits as base64. */
export const MESSAGE_CHARACTERS = 48 * 1024 * 1024;
const MAX_DEPTH = 64;
const MAX_NODES = 2_000_000;

/** Why a value is no plain JSON of bearable size, or undefined when it is. Never recurses: depth is the caller's. */
export function notPlainJson(value: unknown, maxCharacters = MESSAGE_CHARACTERS): string | undefined {
  const todo: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let characters = 0;
  let nodes = 0;
  for (let item = todo.pop(); item; item = todo.pop()) {
    const { value: one, depth } = item;
    if (depth > MAX_DEPTH) return 'too deep';
    if (++nodes > MAX_NODES) return 'too many values';
    if (typeof one === 'string') characters += one.length;
    else if (typeof one === 'number') {
      if (!Number.isFinite(one)) return 'not a finite number';
    } else if (typeof one === 'object' && one !== null) {
      if (Array.isArray(one)) {
        // Before walking it: structured clone carries a list of four thousand million holes in a few bytes.
        if (nodes + todo.length + one.length > MAX_NODES) return 'too many values';
        for (const element of one as unknown[]) todo.push({ value: element, depth: depth + 1 });
      } else {
        const prototype: unknown = Object.getPrototypeOf(one);
        if (prototype !== null && Object.getPrototypeOf(prototype as object) !== null) return 'not a plain object';
        for (const [key, element] of Object.entries(one)) {
          characters += key.length;
          todo.push({ value: element, depth: depth + 1 });
        }
      }
    } else if (one !== null && one !== undefined && typeof one !== 'boolean') return `a ${typeof one}`;
    if (characters > maxCharacters) return 'too large';
  }
  return undefined;
}

const isBridgeName = (name: unknown): name is BridgeName => typeof name === 'string' && Object.hasOwn(bridgeContract, name);

const bad = (message: string): Answer => ({ ok: false, error: { code: 'badRequest', message } });

/** Where the value does not fit, never the value itself: it may hold a PIN. */
const misfit = (error: z.ZodError) => error.issues.slice(0, 3).map((issue) => `${issue.path.join('.') || 'value'}: ${issue.code}`).join('; ');

/**
 * Answers requests by the contract. The returned function never throws and never rejects.
 * `log` gets names and places of errors, never arguments.
 */
export function createDispatcher(handlers: Handlers, log: (line: string) => void = () => undefined): Dispatch {
  return async (name, args) => {
    try {
      if (!isBridgeName(name)) return bad('unknown request');
      const unfit = notPlainJson(args);
      if (unfit) return bad(`${name}: ${unfit}`);
      const parsed = bridgeContract[name].args.safeParse(args);
      if (!parsed.success) return bad(`${name}: ${misfit(parsed.error)}`);
      const handler = handlers[name] as (given: unknown) => unknown;
      const value = await handler(parsed.data);
      const result = bridgeContract[name].result.safeParse(value);
      if (!result.success) {
        log(`${name}: the result does not fit: ${misfit(result.error)}`);
        return { ok: false, error: { code: 'internal', message: `${name}: the result does not fit` } };
      }
      return { ok: true, value: result.data };
    } catch (error) {
      if (error instanceof BridgeFailure) {
        const { code, message, params } = error;
        return { ok: false, error: params ? { code, message, params } : { code, message } };
      }
      log(`${String(name)}: ${error instanceof Error ? (error.stack ?? error.message) : 'something was thrown'}`);
      return { ok: false, error: { code: 'internal', message: 'unexpected error' } };
    }
  };
}
