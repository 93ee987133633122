import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { titreDeDepense } from '#modules/budget';
import { financementLu, LIBELLES_DES_POSTES, vueDuPoste } from '#modules/financement';
import { type Fait, lireFaits } from '#modules/journal';
import type { Ctx } from '#platform/use-case.ts';
import { type Cible, ecrireCible, lireCible, meneAUnPatient } from '../domain/cible.ts';
import { direObjet } from '../domain/dire-objet.ts';
import type { RefusDePiece } from '../domain/refus.ts';

/** What a piece is attached to, and what it is called. */
export type CibleTrouvee = {
  readonly cible: Cible;
  readonly cle: string;
  readonly titre: string;
  readonly faits: readonly Fait[];
};

const DE_TOUJOURS = { du: '2000-01-01', au: '2100-12-31' };
const AU_PLUS = 500;

/** Finds what an address names in this CPTS; what concerns one patient takes no piece. */
export async function trouverCible(
  ctx: Ctx,
  texte: string,
): Promise<Result<CibleTrouvee, RefusDePiece>> {
  const cible = lireCible(texte);
  if (!cible) return refuse({ motif: 'cible-inconnue' });
  const cle = ecrireCible(cible);
  if (cible.genre === 'mission' || cible.genre === 'indicateur') {
    const titre = await titreAuContrat(ctx, cible);
    return titre === null
      ? refuse({ motif: 'cible-inconnue' })
      : reussi({ cible, cle, titre, faits: [] });
  }
  const { tx, cpts } = ctx;
  if (cible.genre === 'depense') {
    const depense = await titreDeDepense(ctx, cible.id);
    if (depense === null) return refuse({ motif: 'cible-inconnue' });
    return reussi({ cible, cle, titre: depense, faits: [] });
  }
  const filtre =
    cible.genre === 'dossier'
      ? { ...DE_TOUJOURS, lien: cible.lien, limite: AU_PLUS }
      : { du: cible.jour, au: cible.jour, id: cible.id };
  const faits = await lireFaits(tx, cpts, filtre);
  const [premier] = faits;
  if (!premier) return refuse({ motif: 'cible-inconnue' });
  if (faits.some(({ genre }) => meneAUnPatient(genre)))
    return refuse({ motif: 'cible-de-patient' });
  const titre = `${direObjet(premier.genre)} du ${dateChiffres(dateCivile(premier.jour))}`;
  return reussi({ cible, cle, titre, faits });
}

type AuContrat = Extract<Cible, { readonly genre: 'mission' | 'indicateur' }>;

async function titreAuContrat(ctx: Ctx, cible: AuContrat): Promise<string | null> {
  const lu = await financementLu(ctx);
  if (!lu?.annees.some(({ annee }) => annee.rang === cible.annee)) return null;
  if (cible.genre === 'mission') return `${LIBELLES_DES_POSTES[cible.poste]}, année ${cible.annee}`;
  const connu = lu.indicateurs.find(({ id }) => id === cible.id);
  const vu = connu && vueDuPoste(lu, connu.mission, cible.annee);
  return vu?.indicateurs.some(({ id }) => id === cible.id)
    ? `${connu?.libelle}, année ${cible.annee}`
    : null;
}
