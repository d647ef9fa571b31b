/** What preload and main call each other by. */
export const REQUEST = 'normativ:request';
export const SIGNAL = 'normativ:signal';
/** The renderer's origin: a scheme of our own, so that no web page is ever of the same one. */
export const ORIGIN = 'app://normativ';
