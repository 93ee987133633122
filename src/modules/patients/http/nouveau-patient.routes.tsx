import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import type { DossierSemblable } from '../domain/refus.ts';
import { NouveauPatientPage } from '../ui/nouveau-patient.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { medecinsDuTerritoire } from '../usecases/chercher-professionnels.ts';
import { comparerDossiers } from '../usecases/comparer-dossiers.ts';
import { creerPatient } from '../usecases/creer-patient.ts';
import type { CommuneReconnue } from '../usecases/lire-communes.ts';
import { lireTextes } from '../usecases/lire-textes.ts';
import { contexteDe, sansCle } from './contexte.form.ts';
import { enListe, erreursDeTraits, lirePatient } from './patient.form.ts';

const droit = 'patients.dossier.creer';
const zSlug = z.object({ slug: z.string() });

/** Opening a record: what looks like another one is shown before a second one is made. */
export const nouveauPatientRoutes = [
  get('/app/:slug/patients/nouveau', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await formulaire(requete, {}),
  }),
  post('/app/:slug/patients/nouveau', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { autrePersonne, informee } = requete.champs;
      const { saisie, commune } = await lirePatient(requete);
      if (commune.erreur)
        return await formulaire(requete, { erreurs: { commune: commune.erreur }, commune });
      const cree = await creerPatient(requete.appel, {
        ...saisie,
        autrePersonne: autrePersonne === 'oui',
        informee: informee === 'oral' || informee === 'ecrit' ? informee : null,
      });
      if (cree.ok)
        return requete.rediriger(`${contexteDe(requete).base}/${cree.valeur.id}`, {
          ton: 'ok',
          texte: 'Le dossier est ouvert. Dites maintenant qui soigne cette personne.',
        });
      const { refus } = cree;
      if (refus.motif === 'dossier-semblable')
        return await formulaire(requete, { erreurs: {}, semblable: refus });
      return await formulaire(requete, {
        erreurs: erreursDeTraits(refus) ?? { '': direRefus(refus) },
      });
    },
  }),
];

type Etat = {
  readonly erreurs?: Readonly<Record<string, string>>;
  readonly commune?: CommuneReconnue;
  readonly semblable?: DossierSemblable;
};

async function formulaire(
  requete: Requete<unknown>,
  { erreurs, commune, semblable }: Etat,
): Promise<Response> {
  const { base, slug, moment, jetons, peut } = contexteDe(requete);
  const { appel } = requete;
  const vus = semblable
    ? await comparerDossiers(sansCle(requete), { patients: semblable.vus })
    : null;
  const textes = await requete.lire((tx) => lireTextes({ tx, cpts: appel.cpts?.id ?? '' }));
  return requete.page(
    <NouveauPatientPage
      base={base}
      slug={slug}
      moment={moment}
      jetons={jetons}
      saisie={{
        valeurs: erreurs ? requete.champs : { statut: 'PROV', medecinTraitant: 'inconnu' },
        erreurs: erreurs ?? {},
      }}
      medecins={enListe(await requete.lire((tx) => medecinsDuTerritoire(tx, appel)))}
      choixDeCommune={commune?.choix}
      semblables={semblable ? { vus: vus?.ok ? vus.valeur : [], caches: semblable.caches } : null}
      texte={textes.find(({ objet }) => objet === 'echange')?.texte ?? ''}
      peut={{
        passer: peut('patients.opposition.tenir'),
        briser: peut('patients.bris-de-glace.ouvrir'),
      }}
    />,
    {
      titre: 'Ouvrir un dossier',
      lieu: 'patients',
      ...(erreurs ? { statut: semblable ? 409 : 422 } : {}),
    },
  );
}
