import type { EtatConnu, ToucheGardee } from '../domain/file-de-touches.ts';

/** What a phone keeps of one counter: under a hash of its link, never the link itself. No name is in it. */
export type Memoire = {
  readonly lire: () => Promise<readonly ToucheGardee[]>;
  readonly garder: (touches: readonly ToucheGardee[]) => Promise<void>;
  readonly oublier: (ids: readonly string[]) => Promise<void>;
  readonly connu: () => Promise<EtatConnu | null>;
  readonly retenir: (etat: EtatConnu) => Promise<void>;
};

type Rangee = ToucheGardee & { readonly lien: string };
type Connu = EtatConnu & { readonly lien: string };

export async function ouvrirMemoire(jeton: string): Promise<Memoire> {
  const lien = await empreinte(jeton);
  const base = await ouvrirBase();
  const touches = () => base.transaction('touches', 'readwrite').objectStore('touches');
  return {
    lire: async () => await fin<Rangee[]>(touches().index('lien').getAll(lien)),
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
      return (await fin<Connu | undefined>(magasin.get(lien))) ?? null;
    },
    retenir: async (etat) => {
      const magasin = base.transaction('etats', 'readwrite').objectStore('etats');
      await fin(magasin.put({ ...etat, lien }));
    },
  };
}

function ouvrirBase(): Promise<IDBDatabase> {
  const demande = indexedDB.open('maillage-compteur', 1);
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
