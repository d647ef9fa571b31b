const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The address of the central API without a trailing slash. Plain http is for this computer alone: everything else
 * would send tokens and drafts readable through the network.
 * @throws RangeError
 */
export function checkedServerUrl(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new RangeError(`not an address: ${text}`);
  }
  if (url.username || url.password || url.search || url.hash) throw new RangeError('the server address is only scheme, host, port and path');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.has(url.hostname))) {
    throw new RangeError('the server address must begin with https://');
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
