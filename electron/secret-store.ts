import type { SafeStorage } from 'electron';
import type { SecretStore } from './bridge/session.ts';

/**
 * The operating system's key store, or null where there is none worth the name: Electron's `basic_text` fallback
 * encrypts with a key that every program knows.
 */
export function systemSecretStore(safeStorage: SafeStorage): SecretStore | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  // Missing in older Electron, whose fallback then answers that no encryption is available.
  const { getSelectedStorageBackend } = safeStorage as Partial<SafeStorage>;
  if (process.platform === 'linux' && getSelectedStorageBackend?.call(safeStorage) === 'basic_text') return null;
  return {
    encrypt: (text) => safeStorage.encryptString(text).toString('base64'),
    decrypt: (sealed) => safeStorage.decryptString(Buffer.from(sealed, 'base64')),
  };
}
