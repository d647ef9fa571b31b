import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bridge, BridgeError, BridgeResult, DemoPerson, Session } from '../../shared/protocol/bridge.ts';
import { openBridge } from '../bridge/bridge.ts';
import { SignInPage } from '../sign-in/sign-in-page.tsx';
import { signInAs } from '../sign-in/demo.ts';
import type { Client } from '../sync/client-types.ts';
import { openClient } from '../sync/client.ts';
import { ClientProvider } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { forgetPages } from '../ui/page.tsx';
import { Shell } from './shell.tsx';
import { startMessages } from './start-messages.ts';
import { FailedPage, WaitingPage } from './start-pages.tsx';

type Computer = { bridge: Bridge; info: BridgeResult<'app.info'> };

type Phase =
  | { at: 'waiting'; what: 'starting' | 'opening' | 'leaving' | { changingTo: string } }
  | { at: 'failed'; error: BridgeError; computer: Computer | null; session: Session | null }
  | { at: 'signIn'; computer: Computer; error: BridgeError | null }
  | { at: 'open'; computer: Computer; client: Client };

const asBridgeError = (error: unknown, otherwise: string): BridgeError => {
  const code = (error as { code?: unknown } | null)?.code;
  return { code: typeof code === 'string' ? code : otherwise, message: error instanceof Error ? error.message : String(error) };
};

/**
 * From the start of the window to an open workspace. The last session opens without asking the server, so that the
 * data of this computer is there without a network.
 */
export function App() {
  const texts = useTexts(startMessages);
  const [phase, setPhase] = useState<Phase>({ at: 'waiting', what: 'starting' });
  const started = useRef(false);

  const open = useCallback(async (computer: Computer, session: Session) => {
    setPhase({ at: 'waiting', what: 'opening' });
    try {
      const client = await openClient({ bridge: computer.bridge, session });
      setPhase({ at: 'open', computer, client });
    } catch (error) {
      setPhase({ at: 'failed', error: asBridgeError(error, 'journalFailed'), computer, session });
    }
  }, []);

  const start = useCallback(async () => {
    setPhase({ at: 'waiting', what: 'starting' });
    try {
      const bridge = await openBridge();
      const info = await bridge.request('app.info', {});
      if (!info.ok) throw info.error;
      const computer = { bridge, info: info.value };
      const session = await bridge.request('session.current', {});
      if (!session.ok) throw session.error;
      if (session.value) await open(computer, session.value);
      else setPhase({ at: 'signIn', computer, error: null });
    } catch (error) {
      setPhase({ at: 'failed', error: asBridgeError(error, 'bridgeLost'), computer: null, session: null });
    }
  }, [open]);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void start();
  }, [start]);

  /** The screens go first, so that what they hold is saved; then the client. */
  const leave = async (client: Client, what: 'leaving' | { changingTo: string }) => {
    setPhase({ at: 'waiting', what });
    await new Promise((resolve) => setTimeout(resolve));
    await client.close().catch(() => undefined);
    forgetPages();
  };

  const signOut = async (computer: Computer, client: Client) => {
    await leave(client, 'leaving');
    await computer.bridge.request('session.signOut', {});
    setPhase({ at: 'signIn', computer, error: null });
  };

  const changePerson = async (computer: Computer, client: Client, person: DemoPerson) => {
    await leave(client, { changingTo: person.name });
    await computer.bridge.request('session.signOut', {});
    const answer = await signInAs(computer.bridge, person);
    if (answer.ok) await open(computer, answer.value);
    else setPhase({ at: 'signIn', computer, error: answer.error });
  };

  if (phase.at === 'waiting') {
    const { what } = phase;
    return <WaitingPage words={typeof what === 'string' ? texts[what] : texts.changing(what.changingTo)} />;
  }
  if (phase.at === 'failed') {
    const { error, computer, session } = phase;
    const retry = () => void (computer && session ? open(computer, session) : start());
    const elsewhere = computer && (async () => {
      await computer.bridge.request('session.signOut', {});
      setPhase({ at: 'signIn', computer, error: null });
    });
    return <FailedPage error={error} onRetry={retry} onSignOut={elsewhere ? () => void elsewhere() : undefined} />;
  }
  if (phase.at === 'signIn') {
    const { computer, error } = phase;
    return <SignInPage bridge={computer.bridge} info={computer.info} error={error} onSignedIn={(session) => void open(computer, session)} />;
  }
  const { computer, client } = phase;
  const signedInAgain = async (session: Session) => {
    await leave(client, 'leaving');
    await open(computer, session);
  };
  return (
    <ClientProvider client={client}>
      <Shell
        key={client.snapshot().session.employee.id} testEnvironment={computer.info.testEnvironment}
        onSignOut={() => signOut(computer, client)} onSignedIn={(session) => void signedInAgain(session)}
        onChangePerson={(person) => void changePerson(computer, client, person)}
      />
    </ClientProvider>
  );
}
