import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { sha256OfBytes } from '#platform/crypto/digest.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  arreteParId,
  contenuDArrete,
  type DocumentGarde,
  documentsDeLArrete,
} from '../data/arretes.query.ts';
import { insertDocuments } from '../data/arretes.repository.ts';
import { contenuDe } from '../data/pieces.query.ts';
import { saveContenus } from '../data/pieces.repository.ts';
import type { Arrete, ContenuDArrete } from '../domain/arrete.ts';
import type { RefusDArrete, RefusDePiece } from '../domain/refus.ts';
import { lireContenu } from './lire-contenu.ts';
import type { FichierLu } from './lire-piece.ts';
import { zArrete } from './saisies.ts';

export type DossierOuvert = {
  readonly arrete: Arrete;
  readonly contenu: ContenuDArrete;
  readonly texte: string;
  /** What was written from it already; nothing before it is first asked for. */
  readonly documents: readonly DocumentGarde[];
};

const QUOI = ['dossier', 'rapport'] as const;

/** A frozen year, to be handed over: whole, or its report alone. A member opens the report of one that was published. */
export const ouvrirDossier = defineUseCase({
  nom: 'preuves.ouvrir-dossier',
  saisie: z.strictObject({ arrete: zArrete, quoi: z.enum(QUOI) }),
  droit: 'preuves.publie.lire',
  executer: async (
    { tx, cpts, acteur },
    { arrete: id, quoi },
  ): Promise<Result<Effets<DossierOuvert>, RefusDArrete>> => {
    const arrete = await arreteParId(tx, cpts, id);
    const texte = await contenuDArrete(tx, cpts, id);
    const publie = quoi === 'rapport' && arrete?.publieLe;
    if (!arrete || texte === null || !(publie || acteur.droits.has('preuves.dossier.lire')))
      return refuse({ motif: 'arrete-inconnu' });
    const documents = await documentsDeLArrete(tx, cpts, id);
    const trace = { action: `preuves.${quoi}-telecharge`, objet: id };
    return reussi(effets({ arrete, contenu: lireContenu(texte), texte, documents }, { trace }));
  },
});

const zDocument = z.strictObject({
  nom: z.string(),
  type: z.string(),
  contenu: z.instanceof(Uint8Array),
});

/** Keeps what was written from a frozen year, so that it is the same for ever; the first writing stays. */
export const garderDocuments = defineUseCase({
  nom: 'preuves.garder-documents',
  saisie: z.strictObject({ arrete: zArrete, documents: z.array(zDocument) }),
  droit: 'preuves.publie.lire',
  executer: async (
    { tx, cpts, maintenant: le },
    { arrete, documents },
  ): Promise<Result<Effets<readonly DocumentGarde[]>, RefusDArrete>> => {
    if (!(await arreteParId(tx, cpts, arrete))) return refuse({ motif: 'arrete-inconnu' });
    const ecrits = documents.map(({ nom, type, contenu }) => ({
      ...{ nom, type, contenu, empreinte: sha256OfBytes(contenu) },
    }));
    if ((await documentsDeLArrete(tx, cpts, arrete)).length === 0) {
      await saveContenus(tx, cpts, { contenus: ecrits, le });
      await insertDocuments(tx, cpts, {
        arrete,
        documents: ecrits.map(({ nom, empreinte }) => ({ nom, empreinte })),
      });
    }
    return reussi(effets(await documentsDeLArrete(tx, cpts, arrete)));
  },
});

/** Bytes of a pack that is being handed over, under their SHA-256. */
export const lireContenuGarde = defineUseCase({
  nom: 'preuves.lire-contenu',
  saisie: z.strictObject({ empreinte: z.string().regex(/^[0-9a-f]{64}$/) }),
  droit: 'preuves.publie.lire',
  executer: async (
    { tx, cpts },
    { empreinte },
  ): Promise<Result<Effets<Omit<FichierLu, 'nom'>>, RefusDePiece>> => {
    const garde = await contenuDe(tx, cpts, empreinte);
    if (!garde) return refuse({ motif: 'piece-inconnue' });
    return reussi(effets({ type: garde.type, contenu: Uint8Array.from(garde.contenu) }));
  },
});
