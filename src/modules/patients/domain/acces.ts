import { type Accord, type ObjetDAccord, reponseEnCours } from './accord.ts';
import { type CadreDEquipe, estDeLEquipe, type Membre } from './equipe.ts';

/** Why somebody sees a record: their task for the CPTS, the care of this person, their consent, or an emergency. */
export type Acces = 'coordination' | 'equipe' | 'partage' | 'bris-de-glace';

type Regard = {
  /** They hold every record of the CPTS, as its coordination or its regulation does. */
  readonly tous: boolean;
  /** Ids they act as: the professional they are, those who let them keep records, their account. */
  readonly membres: readonly string[];
  /** Professionals on whose behalf they look, for whatever task. */
  readonly lecteurs: readonly string[];
};

type Etat = {
  readonly equipe: readonly Membre[];
  readonly accords: readonly Accord[];
  readonly medecinTraitant: string | null;
  readonly opposes: readonly string[];
  /** End of an emergency access of theirs that is open. */
  readonly brisJusqua: Date | null;
};

/**
 * Need to know (R1110-1, L1110-4 CSP), in one place; the policies of the schema say it a second time. Who is blocked
 * sees nobody. The coordination and the regulation see whom they handle. The care team sees those who were informed
 * and do not oppose it; others those who consented; who opened a record keeps it until a no.
 */
export function accesAuDossier(regard: Regard, etat: Etat, maintenant: Date): Acces | null {
  if (regard.lecteurs.some((lecteur) => etat.opposes.includes(lecteur))) return null;
  if (regard.tous) return 'coordination';
  const places = etat.equipe.filter(
    (membre) => regard.membres.includes(membre.membre) && estDeLEquipe(membre, maintenant),
  );
  const soigne = regard.membres.some((membre) => membre === etat.medecinTraitant);
  const echange = reponseEnCours(etat.accords, 'echange')?.reponse ?? null;
  const enEquipe = places.filter(({ cadre }) => cadre === 'equipe');
  if (echange === 'oui' && (soigne || enEquipe.length > 0)) return 'equipe';
  if (echange === null && enEquipe.some(({ ouvreur }) => ouvreur)) return 'equipe';
  const partage = reponseEnCours(etat.accords, 'partage')?.reponse === 'oui';
  if (partage && places.some(({ cadre }) => cadre === 'partage')) return 'partage';
  return etat.brisJusqua !== null && etat.brisJusqua > maintenant ? 'bris-de-glace' : null;
}

/** An emergency access is for reading. */
export function peutEcrire(acces: Acces): boolean {
  return acces !== 'bris-de-glace';
}

/** The answer that a place in a team waits for. */
export function accordAttendu(cadre: CadreDEquipe): ObjetDAccord {
  return cadre === 'equipe' ? 'echange' : 'partage';
}
