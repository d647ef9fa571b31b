/** Numbered from 1; a migration that has been released is never changed, only followed by another. */
export const migrations: readonly { name: string; sql: string }[] = [
  {
    name: 'first tables',
    sql: `
      CREATE TABLE server_identity (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        server_id uuid NOT NULL DEFAULT gen_random_uuid()
      );
      INSERT INTO server_identity DEFAULT VALUES;

      CREATE TABLE parameters (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        agreement_limit_days integer NOT NULL DEFAULT 60,
        visa_limit_days integer NOT NULL DEFAULT 5
      );
      INSERT INTO parameters DEFAULT VALUES;

      CREATE TABLE agencies (
        id text PRIMARY KEY,
        kind text NOT NULL,
        name jsonb NOT NULL,
        short_name jsonb NOT NULL,
        voen text NOT NULL,
        email text NOT NULL
      );
      CREATE TABLE employees (
        id text PRIMARY KEY,
        agency_id text NOT NULL REFERENCES agencies,
        fin text NOT NULL UNIQUE,
        name text NOT NULL,
        position jsonb NOT NULL,
        role text NOT NULL,
        active_from timestamptz NOT NULL DEFAULT '2000-01-01T00:00:00Z',
        active_until timestamptz
      );

      CREATE TABLE devices (
        employee_id text NOT NULL REFERENCES employees,
        device_id uuid NOT NULL,
        last_n integer NOT NULL DEFAULT 0,
        PRIMARY KEY (employee_id, device_id)
      );
      CREATE TABLE commands (
        command_id uuid PRIMARY KEY,
        employee_id text NOT NULL,
        device_id uuid NOT NULL,
        n integer NOT NULL,
        outcome jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (employee_id, device_id, n),
        FOREIGN KEY (employee_id, device_id) REFERENCES devices
      );

      CREATE TABLE drafts (
        id uuid PRIMARY KEY,
        lead_agency text NOT NULL REFERENCES agencies,
        seq integer NOT NULL,
        text_open boolean NOT NULL,
        text_position integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE TABLE events (
        draft_id uuid NOT NULL REFERENCES drafts,
        seq integer NOT NULL,
        event jsonb NOT NULL,
        bytes integer NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (draft_id, seq)
      );

      CREATE TABLE feed_heads (
        agency_id text PRIMARY KEY REFERENCES agencies,
        last_seq bigint NOT NULL DEFAULT 0
      );
      CREATE TABLE feed (
        agency_id text NOT NULL,
        seq bigint NOT NULL,
        draft_id uuid NOT NULL,
        event_seq integer NOT NULL,
        PRIMARY KEY (agency_id, seq),
        FOREIGN KEY (draft_id, event_seq) REFERENCES events
      );
      CREATE INDEX feed_by_draft ON feed (draft_id, agency_id);

      CREATE TABLE deadlines (
        draft_id uuid NOT NULL REFERENCES drafts,
        round_id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        status text NOT NULL CHECK (status IN ('pending', 'done')),
        PRIMARY KEY (draft_id, round_id)
      );
      CREATE INDEX deadlines_pending ON deadlines (due_at) WHERE status = 'pending';

      CREATE TABLE text_updates (
        draft_id uuid NOT NULL REFERENCES drafts,
        position integer NOT NULL,
        update_id uuid NOT NULL,
        employee_id text NOT NULL,
        bytes bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (draft_id, position),
        UNIQUE (draft_id, update_id)
      );
      CREATE TABLE text_snapshots (
        draft_id uuid NOT NULL REFERENCES drafts,
        position integer NOT NULL,
        bytes bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (draft_id, position)
      );

      CREATE TABLE blobs (
        sha256 text PRIMARY KEY,
        bytes bytea NOT NULL,
        size integer NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      ALTER TABLE blobs ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE TABLE blob_readers (
        sha256 text NOT NULL REFERENCES blobs,
        agency_id text NOT NULL REFERENCES agencies,
        PRIMARY KEY (sha256, agency_id)
      );

      CREATE TABLE registration_numbers (
        recipient text NOT NULL REFERENCES agencies,
        year integer NOT NULL,
        number text NOT NULL,
        draft_id uuid NOT NULL REFERENCES drafts,
        PRIMARY KEY (recipient, year, number)
      );

      CREATE TABLE challenges (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        device_id uuid NOT NULL,
        nonce text NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX challenges_expiry ON challenges (expires_at);
      CREATE TABLE sessions (
        token_hash bytea PRIMARY KEY,
        employee_id text NOT NULL REFERENCES employees,
        device_id uuid NOT NULL,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX sessions_expiry ON sessions (expires_at);
      CREATE TABLE sign_in_failures (
        key text PRIMARY KEY,
        failures integer NOT NULL,
        last_at timestamptz NOT NULL,
        blocked_until timestamptz
      );

      CREATE TABLE outgoing_mail (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        agency_id text NOT NULL REFERENCES agencies,
        address text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        attempts integer NOT NULL DEFAULT 0,
        sent_at timestamptz,
        last_error text
      );
      CREATE INDEX outgoing_mail_unsent ON outgoing_mail (next_at) WHERE sent_at IS NULL;
    `,
  },
];
