/** Where links of the app may lead, in the person's own browser. */
const externalHosts = new Set(['e-qanun.az', 'www.e-qanun.az', 'president.az', 'www.president.az', 'cabmin.gov.az', 'www.cabmin.gov.az', 'nk.gov.az', 'www.nk.gov.az']);

/** Whether an address may be handed to the person's own browser. */
export function isAllowedExternally(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && externalHosts.has(url.hostname) && url.port === '' && !url.username && !url.password;
  } catch {
    return false;
  }
}
