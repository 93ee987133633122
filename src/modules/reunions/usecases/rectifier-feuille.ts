import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zHeureCivile, zTexte } from '#kernel/zod.ts';
import { sha256 } from '#platform/crypto/digest.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadReunion } from '../data/reunions.repository.ts';
import { feuillesFigees, personneAFiger } from '../data/signatures.query.ts';
import { insertFeuille } from '../data/signatures.repository.ts';
import { instantDansLaReunion } from '../domain/entree.ts';
import {
  ecrireFeuille,
  estCompteIci,
  type Feuille,
  faitDePresence,
  type LigneDeFeuille,
  ligneDe,
  ranger,
} from '../domain/feuille.ts';
import { PRESENCES } from '../domain/presence.ts';
import type { RefusDeFeuille } from '../domain/refus.ts';
import { aDireALOrganisatrice, recompter } from './inter.ts';
import { lireFeuille } from './lire-feuille.ts';
import { zPersonne, zReunion } from './saisies.ts';

const zSaisie = z.strictObject({
  reunion: zReunion,
  personne: zPersonne,
  presence: z.enum([...PRESENCES, 'absent'], { error: 'Dites si la personne était là.' }),
  arrivee: zFacultatif(zHeureCivile),
  depart: zFacultatif(zHeureCivile),
  motif: zTexte(300, 'Dites pourquoi la feuille change.'),
});
type Saisie = z.output<typeof zSaisie>;

/**
 * Reverses one line of a frozen sheet: the sheet stays, another one follows it, and the ledger takes back the entry and writes
 * the right one. What was paid on it is never edited.
 */
export const rectifierFeuille = defineUseCase({
  nom: 'reunions.rectifier-feuille',
  saisie: zSaisie,
  droit: 'reunions.groupe.tenir',
  executer: async (
    ctx,
    saisie,
  ): Promise<Result<Effets<{ readonly empreinte: string }>, RefusDeFeuille>> => {
    const { tx, cpts, acteur, maintenant: le } = ctx;
    const { reunion: id, motif } = saisie;
    const reunion = await loadReunion(tx, cpts, { id, verrou: 'ferme' });
    if (!reunion) return refuse({ motif: 'reunion-inconnue' });
    const [derniere] = await feuillesFigees(tx, cpts, id);
    if (!derniere) return refuse({ motif: 'reunion-pas-figee' });
    const avant = lireFeuille(derniere.contenu);
    const fausse = avant.lignes.find(({ personne }) => personne === saisie.personne);
    const juste = await ligneJuste(ctx, avant, saisie);
    if (!juste.ok) return juste;
    if (estLaMeme(fausse, juste.valeur)) return refuse({ motif: 'rien-a-rectifier' });
    const ailleurs = await recompter(ctx, id, { fausse, juste: juste.valeur });
    if (ailleurs.length > 0) return refuse({ motif: 'compte-ailleurs', noms: ailleurs });
    const gardees = avant.lignes.filter((ligne) => ligne !== fausse);
    const numero = derniere.numero + 1;
    const feuille: Feuille = {
      ...avant,
      ...{ numero, motif },
      precedente: derniere.empreinte,
      lignes: ranger([...gardees, ...(juste.valeur ? [juste.valeur] : [])]),
    };
    const contenu = ecrireFeuille(feuille);
    const empreinte = sha256(contenu);
    const figee = { reunion: id, numero, contenu, empreinte, motif, parNom: acteur.nom, le };
    await insertFeuille(tx, cpts, figee);
    const faits = [
      ...(fausse && estCompteIci(fausse) ? [faitDePresence(feuille, fausse, -1)] : []),
      ...(juste.valeur && estCompteIci(juste.valeur)
        ? [faitDePresence(feuille, juste.valeur, 1)]
        : []),
    ];
    const trace = { action: 'reunions.feuille-rectifiee', objet: id };
    const evenements = await aDireALOrganisatrice(ctx, reunion);
    return reussi(effets({ empreinte }, { faits, evenements, trace }));
  },
});

/** What the sheet should say of this person; null: nothing, they were not there. */
async function ligneJuste(
  { tx, cpts, ids, fuseau }: Ctx,
  avant: Feuille,
  { personne, presence, arrivee, depart }: Saisie,
): Promise<Result<LigneDeFeuille | null, RefusDeFeuille>> {
  const qui = await personneAFiger(tx, cpts, { reunion: avant.reunion, personne });
  if (!qui) return refuse({ motif: 'personne-inconnue' });
  if (presence === 'absent') return reussi(null);
  if (!arrivee) return refuse({ motif: 'arrivee-a-dire' });
  const plage = { debut: new Date(avant.debut), fin: new Date(avant.fin) };
  const passage = {
    arrivee: instantDansLaReunion(arrivee, plage, fuseau),
    depart: depart ? instantDansLaReunion(depart, plage, fuseau) : null,
  };
  if (passage.depart && passage.depart < passage.arrivee)
    return refuse({ motif: 'depart-avant-arrivee' });
  const ligne = ligneDe({ ...qui, ...passage, presence, moyen: 'papier' }, plage, ids());
  // In which capacity they were there is not what is corrected.
  const connue = avant.lignes.find((l) => l.personne === personne);
  if (!connue) return reussi(ligne);
  const { qualite, invite, ecoute } = connue;
  return reussi({ ...ligne, qualite, invite, ecoute });
}

function estLaMeme(a: LigneDeFeuille | undefined, b: LigneDeFeuille | null): boolean {
  if (!(a && b)) return !(a || b);
  return (
    a.presence === b.presence &&
    a.arrivee.slice(0, 16) === b.arrivee.slice(0, 16) &&
    a.depart?.slice(0, 16) === b.depart?.slice(0, 16)
  );
}
