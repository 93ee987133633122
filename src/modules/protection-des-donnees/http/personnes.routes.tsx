import { z } from 'zod';
import { PDF, writePdf } from '#platform/documents/pdf.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { EffacerPersonnePage, NoterDemandePage } from '../ui/exercer-droit.page.tsx';
import { PersonnePage } from '../ui/personne.page.tsx';
import { effacerPersonne, noterDemande } from '../usecases/effacer-personne.ts';
import { lirePersonne, remettreDossier } from '../usecases/lire-personne.ts';
import { feuilleDuDossier } from './personne.export.ts';

const TENIR = 'rgpd.personne.tenir';
const EFFACER = 'rgpd.personne.effacer';
const RACINE = '/app/:slug/protection-des-donnees/personnes/:id';
const zPersonne = z.object({ slug: z.string(), id: z.uuid() });
type Choix = z.output<typeof zPersonne>;
type Erreurs = Readonly<Record<string, string>>;
const baseDe = ({ slug, id }: Choix) => `/app/${slug}/protection-des-donnees/personnes/${id}`;

/** One person's data: read, given, corrected, erased. */
export const personnesRoutes = [
  get(RACINE, {
    droit: TENIR,
    saisie: zPersonne,
    traiter: async (requete) => {
      const { slug, id } = requete.saisie;
      const lue = await lirePersonne(requete.appel, { patient: id });
      if (!lue.ok) return requete.introuvable();
      const { acteur, cpts } = requete.appel;
      return requete.page(
        <PersonnePage
          {...lue.valeur}
          base={baseDe(requete.saisie)}
          dossier={`/app/${slug}/patients/${id}`}
          fuseau={cpts?.fuseau ?? 'Europe/Paris'}
          peutEffacer={acteur.droits.has(EFFACER)}
        />,
        { titre: 'Données d’une personne', lieu: 'patients' },
      );
    },
  }),
  get(`${RACINE}/dossier.json`, {
    droit: TENIR,
    saisie: zPersonne,
    traiter: async (requete) => {
      const remis = await remettreDossier(requete.appel, {
        patient: requete.saisie.id,
        forme: 'json',
      });
      if (!remis.ok) return requete.introuvable();
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
      const remis = await remettreDossier(requete.appel, {
        patient: requete.saisie.id,
        forme: 'pdf',
      });
      if (!remis.ok) return requete.introuvable();
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
      if (notee.refus.motif !== 'saisie-invalide') return requete.introuvable();
      return await pageDeDemande(requete, notee.refus.champs);
    },
  }),
  get(`${RACINE}/effacement`, {
    droit: EFFACER,
    saisie: zPersonne,
    traiter: async (requete) => await pageDEffacement(requete, null),
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
      if (refus.motif === 'preuve-trop-ancienne')
        return requete.rediriger(
          `/compte/confirmer?suite=${encodeURIComponent(`${baseDe(requete.saisie)}/effacement`)}`,
        );
      return refus.motif === 'saisie-invalide'
        ? await pageDEffacement(requete, refus.champs)
        : requete.introuvable();
    },
  }),
];

function saisieDe({ champs }: Requete<unknown>, erreurs: Erreurs | null) {
  return { valeurs: erreurs ? champs : {}, erreurs: erreurs ?? {} };
}

async function pageDeDemande(requete: Requete<Choix>, erreurs: Erreurs | null): Promise<Response> {
  const lue = await lirePersonne(requete.appel, { patient: requete.saisie.id });
  if (!lue.ok) return requete.introuvable();
  return requete.page(
    <NoterDemandePage
      base={baseDe(requete.saisie)}
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
  const lue = await lirePersonne(requete.appel, { patient: requete.saisie.id });
  if (!lue.ok || lue.valeur.chapitres.length === 0) return requete.introuvable();
  const titres = lue.valeur.chapitres.map(({ titre, donnees }) => `${titre} (${donnees.length})`);
  return requete.page(
    <EffacerPersonnePage
      base={baseDe(requete.saisie)}
      jetons={requete.jetons}
      saisie={saisieDe(requete, erreurs)}
      titres={titres}
    />,
    { titre: 'Effacer cette personne', lieu: 'patients', ...(erreurs ? { statut: 422 } : {}) },
  );
}
