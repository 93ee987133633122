import { dateCourte } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampNombre } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import type { DemandePageProps, VueDeDemande } from './vue-de-demande.ts';

/** Asks a doctor, who answers from a message. */
export const Proposer = (p: DemandePageProps) => (
  <Formulaire
    action={`${p.base}/demandes/${p.demande.id}/propositions`}
    {...p.jetons}
    saisie={p.saisie}
    gardeSaisie={false}
  >
    <LigneDeChamps>
      <ChampListe
        {...lier(p.saisie, 'professionnel')}
        libelle="Médecin"
        vide="Choisir"
        options={p.medecins.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
      />
      <ChampNombre
        {...lier(p.saisie, 'jours')}
        valeur={lier(p.saisie, 'jours').valeur ?? '7'}
        libelle="Réponse attendue sous"
        unite="jours"
      />
    </LigneDeChamps>
    <div class="actions">
      <Bouton variante="suivant">Proposer à ce médecin</Bouton>
    </div>
  </Formulaire>
);

type Proposition = VueDeDemande['propositions'][number];

const ETATS = {
  attend: 'Attend sa réponse',
  'sans-reponse': 'Sans réponse',
  acceptee: 'Acceptée',
  refusee: 'Refusée',
  'sans-objet': 'Sans objet',
} as const;

const TONS = {
  attend: 'info',
  'sans-reponse': 'attention',
  acceptee: 'ok',
  refusee: 'neutre',
  'sans-objet': 'neutre',
} as const;

/** Who was asked, and what they answered. A refusal has no reason. */
export const Propositions = ({ propositions, moment }: DemandePageProps) => {
  if (propositions.length === 0) return null;
  const jour = (instant: Date) => dateCourte(dateCivileDe(instant, moment.fuseau));
  return (
    <div class="mt5">
      <Tableau
        titre="Proposée à"
        lignes={propositions}
        colonnes={[
          { titre: 'Médecin', entete: true, cellule: ({ medecin }) => medecin },
          { titre: 'Le', genre: 'date', cellule: ({ proposeeLe }) => jour(proposeeLe) },
          {
            titre: 'Réponse',
            cellule: (p) => (
              <>
                <Etiquette ton={TONS[p.etat]}>{ETATS[p.etat]}</Etiquette>
                {` ${precision(p, jour)}`}
              </>
            ),
          },
        ]}
      />
    </div>
  );
};

function precision(p: Proposition, jour: (instant: Date) => string): string {
  if (p.etat === 'attend' && p.sansCourriel) return 'Aucun courriel connu\u00A0: appelez-le.';
  if (p.etat === 'attend' || p.etat === 'sans-reponse') return `jusqu’au ${jour(p.expireLe)}`;
  return p.repondueLe ? `le ${jour(p.repondueLe)}` : '';
}
