import { heureColonne, pluriel } from '#kernel/formats.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { SAISIE_VIDE } from '#ui/saisie.ts';
import { type Colonne, Tableau } from '#ui/tableau.tsx';
import { estDuCorps, estPresent, type Participant } from '../domain/seance.ts';
import { direRang, roleDe, siegeants } from '../domain/siege.ts';
import { DIRE_REPONSE, type VueDeSeance } from './vue-de-seance.ts';

/** What the page showed of it: only what differs was said by whoever sends the form. */
export const champDAvant = (id: string) => `avant-${id}`;

/** Field of somebody's presence. */
export const champDePresence = (id: string) => `presence-${id}`;

/** Who is convened, what they answered, who is in the room: noted in one go. */
export const Presences = (p: VueDeSeance) => {
  const noter =
    p.tenir && p.ouvrable && (p.seance.etat === 'convoquee' || p.seance.etat === 'ouverte');
  const table = <Liste {...p} noter={noter} />;
  return (
    <Section id="presents" titre="Membres convoqués" droite={direCombien(p.participants)}>
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

/** "12 présents sur 20, 2 invités présents" */
function direCombien(participants: readonly Participant[]): string {
  const membres = participants.filter(estDuCorps);
  const la = (gens: readonly Participant[]) =>
    gens.filter(({ arrivee }) => arrivee !== null).length;
  const invites = la(participants.filter(({ rang }) => rang === 'invite'));
  const dits = `${pluriel(la(membres), 'présent')} sur ${membres.length}`;
  return invites === 0 ? dits : `${dits}, ${pluriel(invites, 'invité')}`;
}

type ListeProps = VueDeSeance & { readonly noter: boolean };

const Liste = (p: ListeProps) => {
  const noms = new Map(p.participants.map(({ id, nom }) => [id, nom]));
  const assis = siegeants(p.participants);
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
          cellule: (une) => <Membre personne={une} tous={p.participants} assis={assis} />,
        },
        { titre: 'Collège', cellule: (une) => <College personne={une} /> },
        { titre: 'Réponse', cellule: (une) => direReponse(une, p) },
        { titre: 'Pouvoir donné à', cellule: (une) => noms.get(une.mandataireId ?? '') ?? '' },
        derniere,
      ]}
    />
  );
};

type MembreProps = {
  readonly personne: Participant;
  readonly tous: readonly Participant[];
  readonly assis: ReadonlySet<string>;
};

/** Who it is, in which capacity, and what they do there where a seat may be held by two. */
const Membre = ({ personne: p, tous, assis }: MembreProps) => {
  const rang = direRang(p, tous);
  const role = roleDe(p, assis);
  // Their function says the same again.
  const fonction = p.rang === 'suppleant' && /^suppl/i.test(p.qualite ?? '') ? null : p.qualite;
  const dit = [fonction, rang].filter(Boolean).join(', ');
  return (
    <span>
      {p.nom}
      {dit ? <span class="quiet small">{` ${dit}`}</span> : null}
      {role === 'ecoute' ? (
        <>
          {' '}
          <Etiquette ton="neutre">À l’écoute</Etiquette>
        </>
      ) : null}
      {role === 'siege' && p.rang === 'suppleant' ? (
        <>
          {' '}
          <Etiquette ton="ok">Siège</Etiquette>
        </>
      ) : null}
    </span>
  );
};

const College = ({ personne }: { readonly personne: Participant }) => (
  <span>
    {personne.college ?? ''}
    {!estDuCorps(personne) || personne.voix === 'deliberative' ? null : (
      <>
        {' '}
        <Etiquette ton={personne.voix === null ? 'attention' : 'neutre'}>
          {personne.voix === null ? 'Voix à saisir' : 'Voix consultative'}
        </Etiquette>
      </>
    )}
  </span>
);

function direReponse(
  { id, nom, reponse, envoyeeLe, courriel }: Participant,
  { base, seance }: VueDeSeance,
) {
  if (reponse) return DIRE_REPONSE[reponse];
  if (seance.etat !== 'convoquee') return '';
  if (courriel === null)
    return (
      <span class="quiet">
        {'sans courriel, '}
        <a href={`${base}/${seance.id}/convocation.pdf?pour=${id}`}>
          à imprimer<span class="hidden">{` pour ${nom}`}</span>
        </a>
      </span>
    );
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
