import type { Requete } from '#platform/http/request.ts';
import { groupeNomme, membresDuGroupe } from '../data/groupes.query.ts';
import { professionnelsDuTerritoire } from '../data/personnes.query.ts';
import { reunionsListees } from '../data/reunions.query.ts';
import { sondagesOuverts } from '../data/sondages.query.ts';
import { GroupePage } from '../ui/groupe.page.tsx';
import { peutAnimer } from '../usecases/animer.ts';
import { nommerMetiers } from '../usecases/nommer-metiers.ts';
import { contexteDe, valeursDe } from './contexte.form.ts';

type Erreurs = Readonly<Record<string, string>>;
type Etat = { readonly groupe?: Erreurs; readonly membres?: Erreurs };

/** One group; with what is wrong in one of its forms, if anything. */
export async function pageDuGroupe(
  requete: Requete<{ readonly id: string }>,
  erreurs: Etat,
): Promise<Response> {
  const contexte = contexteDe(requete);
  const { cpts } = contexte;
  const { id } = requete.saisie;
  const groupe = await requete.lire((tx) => groupeNomme(tx, cpts, id));
  if (!groupe) return requete.introuvable();
  const animer =
    contexte.peut('reunions.reunion.animer') &&
    peutAnimer(requete.appel.acteur, groupe.referent?.professionnelId ?? null);
  const membres = await requete.lire((tx) => membresDuGroupe(tx, cpts, id));
  const deja = new Set(membres.map(({ professionnelId }) => professionnelId));
  const territoire = animer ? await requete.lire((tx) => professionnelsDuTerritoire(tx, cpts)) : [];
  const { nom, objet, missions } = groupe;
  const refuse = erreurs.groupe ?? erreurs.membres;
  return requete.page(
    <GroupePage
      {...contexte}
      animer={animer}
      groupe={groupe}
      membres={membres}
      reunions={await requete.lire((tx) => reunionsListees(tx, cpts, { groupe: id }))}
      sondages={await requete.lire((tx) => sondagesOuverts(tx, cpts, { groupe: id }))}
      choisissables={nommerMetiers(territoire.filter((p) => !deja.has(p.id)))}
      membresSaisis={{
        valeurs: erreurs.membres ? valeursDe(requete) : {},
        erreurs: erreurs.membres ?? {},
      }}
      groupeSaisi={{
        valeurs: erreurs.groupe ? valeursDe(requete) : { nom, objet: objet ?? '', missions },
        erreurs: erreurs.groupe ?? {},
      }}
    />,
    { titre: nom, lieu: 'reunions', ...(refuse ? { statut: 422 } : {}) },
  );
}
