/** What goes over the WebSocket; the other end is `renderer/bridge/`. */
export const PROTOCOL = 'normativ';
export const TOKEN_PREFIX = 'token.';
