import { cleIdentite } from './cle.ts';
import { type CommunePossible, type LieuDit, trouverCommune } from './lieu-de-liste.ts';
import type { LigneLue, LigneRetenue } from './ligne-de-liste.ts';

/** Communes that a place may be. */
export type Communes = (lieu: LieuDit) => readonly CommunePossible[];

/** Gives each person their commune, and tells the lines that say again who was said above. */
export function situerLignes(
  lues: readonly LigneLue[],
  communes: Communes,
): readonly LigneRetenue[] {
  const vues = new Map<string, number>();
  return lues.map((ligne) => {
    if (ligne.issue !== 'personne') return ligne;
    const { numero, personne } = ligne;
    const cle = cleIdentite(personne);
    const premiere = vues.get(cle);
    if (premiere !== undefined) return { issue: 'repetee', numero, premiere };
    const commune = trouverCommune(ligne.lieu, communes(ligne.lieu));
    if (typeof commune === 'string') {
      const dit = `${personne.nom} ${personne.prenom} · ${direLieu(ligne.lieu)}`;
      return { issue: 'refusee', numero, raison: commune, dit };
    }
    vues.set(cle, numero);
    const remarques = [...ligne.remarques, ...(commune.ici ? [] : (['hors-territoire'] as const))];
    return {
      issue: 'personne',
      numero,
      personne: { ...personne, commune: commune.code, communeNom: commune.nom, remarques },
    };
  });
}

function direLieu({ code, codePostal, nom }: LieuDit): string {
  return [code, codePostal, nom].filter(Boolean).join(' ');
}
