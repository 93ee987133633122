import { z } from 'zod';
import { heure } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { estConfirme } from '../domain/bris-de-glace.ts';
import { AccesExceptionnelPage } from '../ui/acces-exceptionnel.page.tsx';
import { AccesExceptionnelsPage } from '../ui/acces-exceptionnels.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { briserLaGlace } from '../usecases/briser-la-glace.ts';
import { listerBris, revoirBris } from '../usecases/revoir-bris.ts';
import { contexteDe } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });
type Champs = Readonly<Record<string, string>>;

/** Emergency access to one record, and its review. */
export const brisRoutes = [
  get('/app/:slug/patients/acces-exceptionnel', {
    droit: 'patients.bris-de-glace.ouvrir',
    saisie: zSlug,
    traiter: async (requete) => {
      const { acteur, maintenant } = requete.appel;
      // Asked before anything is typed: what is typed would be lost on the way.
      if (!estConfirme(acteur.confirmeLe, maintenant)) return confirmer(requete);
      return formulaire(requete, null);
    },
  }),
  post('/app/:slug/patients/acces-exceptionnel', {
    droit: 'patients.bris-de-glace.ouvrir',
    saisie: zSlug,
    traiter: async (requete) => {
      const { base, moment } = contexteDe(requete);
      const { nom, prenom, dateDeNaissance, raison, precision } = requete.champs;
      const saisie = { nom, prenom, dateDeNaissance, raison, precision };
      const fait = await briserLaGlace(requete.appel, saisie);
      if (fait.ok)
        return requete.rediriger(`${base}/${fait.valeur.patient}`, {
          ton: 'info',
          texte: `Ce dossier vous est ouvert jusqu’à ${heure(new Date(fait.valeur.jusqua), moment.fuseau)}.`,
        });
      const { refus } = fait;
      if (refus.motif === 'confirmation-perimee') return confirmer(requete);
      if (refus.motif === 'acces-deja-ouvert')
        return requete.rediriger(`${base}/${refus.patient}`, {
          ton: 'info',
          texte: direRefus(refus),
        });
      return formulaire(requete, erreursDe(refus));
    },
  }),
  get('/app/:slug/patients/acces-exceptionnels', {
    droit: 'patients.bris-de-glace.revoir',
    saisie: zSlug,
    traiter: async (requete) => {
      const { base, moment, jetons } = contexteDe(requete);
      const lus = await listerBris(requete.appel, {});
      if (!lus.ok) return requete.introuvable();
      return requete.page(
        <AccesExceptionnelsPage base={base} moment={moment} jetons={jetons} liste={lus.valeur} />,
        { titre: 'Accès exceptionnels', lieu: 'patients' },
      );
    },
  }),
  post('/app/:slug/patients/acces-exceptionnels/:bris/revue', {
    droit: 'patients.bris-de-glace.revoir',
    saisie: zSlug.extend({ bris: z.uuid() }),
    traiter: async (requete) => {
      const { base } = contexteDe(requete);
      const { justifie, commentaire } = requete.champs;
      if (justifie !== 'oui' && justifie !== 'non')
        return requete.rediriger(`${base}/acces-exceptionnels`, {
          ton: 'warn',
          texte: 'Dites si cet accès était justifié.',
        });
      const fait = await revoirBris(requete.appel, {
        bris: requete.saisie.bris,
        justifie: justifie === 'oui',
        commentaire,
      });
      return requete.rediriger(
        `${base}/acces-exceptionnels`,
        fait.ok
          ? { ton: 'ok', texte: 'La relecture est enregistrée.' }
          : { ton: 'warn', texte: direRefus(fait.refus) },
      );
    },
  }),
];

function confirmer(requete: Requete<unknown>): Response {
  const { base } = contexteDe(requete);
  return requete.rediriger(
    `/compte/confirmer?suite=${encodeURIComponent(`${base}/acces-exceptionnel`)}`,
  );
}

function erreursDe(
  refus:
    | { readonly motif: 'saisie-invalide'; readonly champs: Champs }
    | Parameters<typeof direRefus>[0],
): Champs {
  if ('champs' in refus) return refus.champs;
  if (refus.motif === 'patient-inconnu')
    return {
      '': 'Aucun dossier ne porte ce nom, ce prénom et cette date de naissance\u00A0: vérifiez-les.',
    };
  return { '': direRefus(refus) };
}

function formulaire(requete: Requete<unknown>, erreurs: Champs | null): Response {
  const { base, jetons } = contexteDe(requete);
  return requete.page(
    <AccesExceptionnelPage
      base={base}
      jetons={jetons}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
    />,
    { titre: 'Accès exceptionnel', lieu: 'patients', ...(erreurs ? { statut: 422 } : {}) },
  );
}
