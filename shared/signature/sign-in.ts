/** What the authentication key of a card signs at sign-in. */
import { z } from 'zod';
import { canonicalBytes, hasLoneSurrogate, parseJsonBytes, sameBytes } from './canonical.ts';
import { nonceSchema } from './statement.ts';

const maxSignInBytes = 2048;
const word = (max: number) => z.string().regex(/^[\u0021-\u007e]+$/).max(max).refine((text) => !hasLoneSurrogate(text));

const signInSchema = z.strictObject({
  // Parts this from everything else a card signs: a visa is a signature over a DER set, which never begins with '{'.
  format: z.literal('normativ-sign-in/1'),
  server: word(300),
  challengeId: word(100),
  nonce: nonceSchema,
  deviceId: word(100),
});

export type SignInChallenge = Omit<z.infer<typeof signInSchema>, 'format'>;

/**
 * The canonical bytes of a sign-in challenge. `server` is the id of the server that gave the challenge, so that a signature given
 * to one server is of no use at another.
 * @throws RangeError when a field is empty, too long or not printable ASCII
 */
export function signInBytes(challenge: SignInChallenge): Uint8Array {
  const { server, challengeId, nonce, deviceId } = challenge;
  const checked = signInSchema.safeParse({ format: 'normativ-sign-in/1', server, challengeId, nonce, deviceId });
  if (!checked.success) throw new RangeError(`not a sign-in challenge: ${checked.error.issues[0]?.path.join('.')}`);
  return canonicalBytes(checked.data);
}

/** The challenge in the bytes, or undefined when they are anything but the canonical form of one. Never throws. */
export function signInFromBytes(bytes: Uint8Array): SignInChallenge | undefined {
  if (bytes.length > maxSignInBytes) return undefined;
  const checked = signInSchema.safeParse(parseJsonBytes(bytes));
  if (!checked.success || !sameBytes(canonicalBytes(checked.data), bytes)) return undefined;
  const { server, challengeId, nonce, deviceId } = checked.data;
  return { server, challengeId, nonce, deviceId };
}
