import { z } from 'zod';
import { PDF, writePdf } from '#platform/documents/pdf.ts';
import { askForProof, hasFreshProof } from '#platform/http/fresh-proof.ts';
import type { Appel, Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { EffacerPersonnePage, NoterDemandePage } from '../ui/exercer-droit.page.tsx';
import { PersonnePage } from '../ui/personne.page.tsx';
import { effacerPersonne } from '../usecases/effacer-personne.ts';
import { lirePersonne } from '../usecases/lire-personne.ts';
import { noterDemande } from '../usecases/noter-demande.ts';
import { remettreDossier } from '../usecases/remettre-dossier.ts';
import { resumerPersonne } from '../usecases/resumer-personne.ts';
import { feuilleDuDossier } from './personne.export.ts';

const TENIR = 'rgpd.personne.tenir';
const EFFACER = 'rgpd.personne.effacer';
const RACINE = '/app/:slug/protection-des-donnees/personnes/:id';
const zPersonne = z.object({ slug: z.string(), id: z.uuid() });
const zPage = zPersonne.extend({ page: z.coerce.number().int().min(1).default(1) });
type Choix = z.output<typeof zPersonne>;
type Erreurs = Readonly<Record<string, string>>;
const baseDe = ({ slug, id }: Choix) => `/app/${slug}/protection-des-donnees/personnes/${id}`;

/** One person's data: read, given, corrected, erased. */
export const personnesRoutes = [
  get(RACINE, {
    droit: TENIR,
    saisie: zPage,
    traiter: async (requete) => {
      const { slug, id, page } = requete.saisie;
      const lue = await lirePersonne(requete.appel, { patient: id });
      if (!lue.ok) return requete.introuvable();
      const { acteur, cpts } = requete.appel;
      const patients = `/app/${slug}/patients`;
      return requete.page(
        <PersonnePage
          {...lue.valeur}
          base={baseDe(requete.saisie)}
          patients={patients}
          dossier={`${patients}/${id}`}
          fuseau={cpts?.fuseau ?? 'Europe/Paris'}
          page={page}
          peutEffacer={acteur.droits.has(EFFACER)}
        />,
        { titre: 'Données et droits', lieu: 'patients' },
      );
    },
  }),
  get(`${RACINE}/dossier.json`, {
    droit: TENIR,
    saisie: zPersonne,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const remis = await remettreDossier(requete.appel, { patient: id, forme: 'json' });
      if (!remis.ok) return refuserDeRemettre(requete, remis.refus.motif);
      return requete.fichier(JSON.stringify(remis.valeur, null, 2), {
        nom: 'dossier.json',
        type: 'application/json; charset=utf-8',
      });
    },
  }),
  get(`${RACINE}/dossier.pdf`, {
    droit: TENIR,
    saisie: zPersonne,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const remis = await remettreDossier(requete.appel, { patient: id, forme: 'pdf' });
      if (!remis.ok) return refuserDeRemettre(requete, remis.refus.motif);
      const { cpts } = requete.appel;
      const contexte = { cpts: cpts?.nom ?? '', fuseau: cpts?.fuseau ?? 'Europe/Paris' };
      return requete.fichier(await writePdf(feuilleDuDossier(remis.valeur, contexte)), {
        nom: 'dossier.pdf',
        type: PDF,
      });
    },
  }),
  get(`${RACINE}/demande`, {
    droit: TENIR,
    saisie: zPersonne,
    traiter: async (requete) => await pageDeDemande(requete, null),
  }),
  post(`${RACINE}/demande`, {
    droit: TENIR,
    saisie: zPersonne,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const notee = await noterDemande(requete.appel, { ...requete.champs, patient: id });
      if (notee.ok)
        return requete.rediriger(baseDe(requete.saisie), {
          ton: 'ok',
          texte: 'La demande et sa réponse sont notées.',
        });
      const { refus } = notee;
      return refus.motif === 'saisie-invalide'
        ? await pageDeDemande(requete, refus.champs)
        : requete.introuvable();
    },
  }),
  get(`${RACINE}/effacement`, {
    droit: EFFACER,
    saisie: zPersonne,
    traiter: async (requete) =>
      hasFreshProof(requete) ? await pageDEffacement(requete, null) : confirmer(requete),
  }),
  post(`${RACINE}/effacement`, {
    droit: EFFACER,
    saisie: zPersonne,
    traiter: async (requete) => {
      const { id, slug } = requete.saisie;
      const efface = await effacerPersonne(requete.appel, { ...requete.champs, patient: id });
      if (efface.ok)
        return requete.rediriger(`/app/${slug}/patients`, {
          ton: 'ok',
          texte: 'La personne est effacée. La trace de sa demande est gardée.',
        });
      const { refus } = efface;
      if (refus.motif === 'preuve-trop-ancienne') return confirmer(requete);
      return refus.motif === 'saisie-invalide'
        ? await pageDEffacement(requete, refus.champs)
        : requete.introuvable();
    },
  }),
];

const confirmer = (requete: Requete<Choix>): Response =>
  askForProof(requete, `${baseDe(requete.saisie)}/effacement`);

function refuserDeRemettre(requete: Requete<Choix>, motif: string): Response {
  return motif === 'preuve-trop-ancienne'
    ? askForProof(requete, baseDe(requete.saisie))
    : requete.introuvable();
}

/** A call whose answer is kept under no key: it names somebody. */
function sansCle({ appel }: Requete<unknown>): Appel {
  const { idempotence: _cle, ...autres } = appel;
  return autres;
}

function saisieDe({ champs }: Requete<unknown>, erreurs: Erreurs | null) {
  return { valeurs: erreurs ? champs : {}, erreurs: erreurs ?? {} };
}

async function pageDeDemande(requete: Requete<Choix>, erreurs: Erreurs | null): Promise<Response> {
  const resumee = await resumerPersonne(sansCle(requete), { patient: requete.saisie.id });
  if (!resumee.ok) return requete.introuvable();
  return requete.page(
    <NoterDemandePage
      base={baseDe(requete.saisie)}
      nom={resumee.valeur.nom}
      jetons={requete.jetons}
      saisie={saisieDe(requete, erreurs)}
    />,
    { titre: 'Noter une demande', lieu: 'patients', ...(erreurs ? { statut: 422 } : {}) },
  );
}

async function pageDEffacement(
  requete: Requete<Choix>,
  erreurs: Erreurs | null,
): Promise<Response> {
  const resumee = await resumerPersonne(sansCle(requete), { patient: requete.saisie.id });
  if (!resumee.ok) return requete.introuvable();
  const titres = resumee.valeur.chapitres.map(({ titre, nombre }) => `${titre} (${nombre})`);
  return requete.page(
    <EffacerPersonnePage
      base={baseDe(requete.saisie)}
      nom={resumee.valeur.nom}
      jetons={requete.jetons}
      saisie={saisieDe(requete, erreurs)}
      titres={titres}
    />,
    { titre: 'Effacer cette personne', lieu: 'patients', ...(erreurs ? { statut: 422 } : {}) },
  );
}
