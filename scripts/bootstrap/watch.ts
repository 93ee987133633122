import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/**
 * Calls `changed` when a file of these folders is written, replaced, added or removed; gives what stops it. One watch for
 * each folder: Node's own recursive watch follows files, and loses one that an editor saves by renaming another over it.
 */
export function watchFolders(
  folders: readonly string[],
  changed: () => void,
  { except = [] }: { readonly except?: readonly string[] } = {},
): () => void {
  const watchers = new Map<string, FSWatcher>();
  const add = (folder: string) => {
    if (watchers.has(folder) || except.includes(folder) || !isFolder(folder)) return;
    const watcher = watch(folder, () => {
      below(folder).forEach(add);
      changed();
    });
    watcher.on('error', () => forget(folder));
    watchers.set(folder, watcher);
    below(folder).forEach(add);
  };
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  folders.forEach(add);
  return () => [...watchers.keys()].forEach(forget);
}

function below(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
