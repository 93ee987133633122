import { heureColonne, pluriel } from '#kernel/formats.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { SAISIE_VIDE } from '#ui/saisie.ts';
import { type Colonne, Tableau } from '#ui/tableau.tsx';
import { estPresent, type Participant } from '../domain/seance.ts';
import { DIRE_REPONSE, type VueDeSeance } from './vue-de-seance.ts';

/** What the page showed of it: only what differs was said by whoever sends the form. */
export const champDAvant = (id: string) => `avant-${id}`;

/** Field of somebody's presence. */
export const champDePresence = (id: string) => `presence-${id}`;

/** Who is convened, what they answered, who is in the room: noted in one go. */
export const Presences = (p: VueDeSeance) => {
  const noter =
    p.tenir && p.ouvrable && (p.seance.etat === 'convoquee' || p.seance.etat === 'ouverte');
  const presents = p.participants.filter(({ arrivee }) => arrivee !== null).length;
  const table = <Liste {...p} noter={noter} />;
  return (
    <Section
      id="presents"
      titre="Membres convoqués"
      droite={`${pluriel(presents, 'présent')} sur ${p.participants.length}`}
    >
      {noter ? (
        <Formulaire
          action={`${p.base}/${p.seance.id}/presences`}
          csrf={p.jetons.csrf}
          cle={`${p.jetons.cle}-presences`}
          saisie={SAISIE_VIDE}
          gardeSaisie={false}
        >
          {table}
          <div class="actions mt4">
            <Bouton variante="ferme">Enregistrer les présents</Bouton>
            <LienBouton href={`${p.base}/${p.seance.id}/code`}>
              Faire signer par le code tournant
            </LienBouton>
          </div>
        </Formulaire>
      ) : (
        table
      )}
    </Section>
  );
};

type ListeProps = VueDeSeance & { readonly noter: boolean };

const Liste = (p: ListeProps) => {
  const noms = new Map(p.participants.map(({ id, nom }) => [id, nom]));
  const derniere: Colonne<Participant> = p.noter
    ? { titre: 'Présence', cellule: (une) => <Choix personne={une} /> }
    : { titre: 'Présence', cellule: (une) => direPassage(une, p) };
  return (
    <Tableau
      titre="Membres convoqués"
      titreCache
      lignes={p.participants}
      colonnes={[
        {
          titre: 'Membre',
          entete: true,
          cellule: (une) => (
            <>
              {une.nom}
              {une.qualite ? <span class="quiet small">{` ${une.qualite}`}</span> : null}
            </>
          ),
        },
        { titre: 'Collège', cellule: (une) => <College personne={une} /> },
        { titre: 'Réponse', cellule: (une) => direReponse(une, p) },
        { titre: 'Pouvoir donné à', cellule: (une) => noms.get(une.mandataireId ?? '') ?? '' },
        derniere,
      ]}
    />
  );
};

const College = ({ personne: { college, voix } }: { readonly personne: Participant }) => (
  <>
    {college ?? ''}
    {voix === 'deliberative' ? null : (
      <>
        {' '}
        <Etiquette ton={voix === null ? 'attention' : 'neutre'}>
          {voix === null ? 'Voix à saisir' : 'Voix consultative'}
        </Etiquette>
      </>
    )}
  </>
);

function direReponse({ reponse, envoyeeLe, courriel }: Participant, { seance }: VueDeSeance) {
  if (reponse) return DIRE_REPONSE[reponse];
  if (seance.etat !== 'convoquee') return '';
  if (courriel === null) return <span class="quiet">sans courriel, à prévenir par papier</span>;
  return <span class="quiet">{envoyeeLe ? 'pas encore' : 'envoi en cours'}</span>;
}

function direPassage(une: Participant, { moment }: VueDeSeance): string {
  if (!une.arrivee) return '';
  const fin = une.depart ? `, parti à ${heureColonne(une.depart, moment.fuseau)}` : '';
  return `${une.presence === 'distance' ? 'À distance' : 'Sur place'}${fin}`;
}

const CHOIX = [
  ['absent', 'Absent'],
  ['sur-place', 'Sur place'],
  ['distance', 'À distance'],
] as const;

const Choix = ({ personne }: { readonly personne: Participant }) => {
  const actuelle = estPresent(personne) ? (personne.presence ?? 'absent') : 'absent';
  return (
    <>
      <input type="hidden" name={champDAvant(personne.id)} value={actuelle} />
      <select
        name={champDePresence(personne.id)}
        id={champDePresence(personne.id)}
        aria-label={`Présence\u00A0: ${personne.nom}`}
      >
        {CHOIX.map(([valeur, libelle]) => (
          <option value={valeur} selected={valeur === actuelle}>
            {libelle}
          </option>
        ))}
      </select>
    </>
  );
};
