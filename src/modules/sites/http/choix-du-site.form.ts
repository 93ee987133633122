import type { Requete } from '#platform/http/request.ts';
import { communesCouvertes } from '../data/communes.query.ts';
import { inscriptibles } from '../data/equipiers.query.ts';
import type { ChoixDuSite } from '../ui/formulaire-de-site.tsx';
import { CANAUX_DES_CRENEAUX, MOTIFS_DES_CRENEAUX, nommerMetier } from '../usecases/nommer.ts';
import { contexteDe } from './contexte.form.ts';

/** What the form of a site lets one choose among. */
export async function choixDuSite(requete: Requete<unknown>): Promise<ChoixDuSite> {
  const { cpts } = contexteDe(requete);
  const professionnels = await requete.lire((tx) => inscriptibles(tx, cpts));
  return {
    communes: await requete.lire((tx) => communesCouvertes(tx, cpts)),
    professionnels: professionnels.map(({ profession, ...p }) => ({
      ...p,
      metier: nommerMetier(profession),
    })),
    canaux: CANAUX_DES_CRENEAUX,
    motifs: MOTIFS_DES_CRENEAUX,
  };
}
