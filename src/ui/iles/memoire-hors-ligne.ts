/** What waits on a phone for the network: under a hash of a link, never the link itself. */
export type Memoire<T, E> = {
  readonly lire: () => Promise<readonly T[]>;
  readonly garder: (choses: readonly T[]) => Promise<void>;
  readonly oublier: (ids: readonly string[]) => Promise<void>;
  readonly connu: () => Promise<E | null>;
  readonly retenir: (etat: E) => Promise<void>;
};

type Lien = { readonly lien: string };

/** Opens the queue of one link in the base of this name. */
export async function ouvrirMemoire<T extends { readonly id: string }, E>(
  nom: string,
  jeton: string,
): Promise<Memoire<T, E>> {
  const lien = await empreinte(jeton);
  const base = await ouvrirBase(nom);
  const touches = () => base.transaction('touches', 'readwrite').objectStore('touches');
  return {
    lire: async () => await fin<(T & Lien)[]>(touches().index('lien').getAll(lien)),
    garder: async (gardees) => {
      const magasin = touches();
      await Promise.all(gardees.map((touche) => fin(magasin.put({ ...touche, lien }))));
    },
    oublier: async (ids) => {
      const magasin = touches();
      await Promise.all(ids.map((id) => fin(magasin.delete([lien, id]))));
    },
    connu: async () => {
      const magasin = base.transaction('etats').objectStore('etats');
      return (await fin<(E & Lien) | undefined>(magasin.get(lien))) ?? null;
    },
    retenir: async (etat) => {
      const magasin = base.transaction('etats', 'readwrite').objectStore('etats');
      await fin(magasin.put({ ...etat, lien }));
    },
  };
}

function ouvrirBase(nom: string): Promise<IDBDatabase> {
  const demande = indexedDB.open(nom, 1);
  demande.onupgradeneeded = () => {
    const touches = demande.result.createObjectStore('touches', { keyPath: ['lien', 'id'] });
    touches.createIndex('lien', 'lien');
    demande.result.createObjectStore('etats', { keyPath: 'lien' });
  };
  return fin(demande);
}

function fin<T>(demande: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    demande.onsuccess = () => resolve(demande.result);
    demande.onerror = () => reject(demande.error);
  });
}

async function empreinte(jeton: string): Promise<string> {
  const octets = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(jeton));
  return [...new Uint8Array(octets)].map((o) => o.toString(16).padStart(2, '0')).join('');
}
