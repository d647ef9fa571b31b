import { useEffect, useState } from 'react';
import { readVersion, type Version } from '../../shared/act/version.ts';
import { useClient, useSnapshot } from '../sync/react.tsx';

export type VersionReading =
  | { status: 'loading' | 'missing' | 'damaged'; version: null }
  | { status: 'ready'; version: Version };

/** The frozen text with this hash, read from its very bytes. Tries again when the network comes back. */
export function useVersion(sha256: string | null): VersionReading {
  const client = useClient();
  const { connection } = useSnapshot();
  const [known, setKnown] = useState<{ sha256: string | null; reading: VersionReading }>({ sha256: null, reading: loading });
  const have = known.sha256 === sha256 && known.reading.status === 'ready';

  useEffect(() => {
    if (!sha256 || have) return;
    let current = true;
    void client.readBlob(sha256).then((bytes) => {
      if (!current) return;
      if (!bytes) return setKnown({ sha256, reading: { status: 'missing', version: null } });
      const read = readVersion(bytes);
      setKnown({ sha256, reading: read.ok ? { status: 'ready', version: read.version } : { status: 'damaged', version: null } });
    });
    return () => { current = false; };
  }, [client, sha256, have, connection]);

  return known.sha256 === sha256 ? known.reading : loading;
}

const loading: VersionReading = { status: 'loading', version: null };
