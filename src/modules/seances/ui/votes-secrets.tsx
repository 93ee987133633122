import { pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { DIRE_GENRE_DE_DECISION, GENRES_DE_DECISION } from '../domain/regles.ts';
import type { VoteSecretVu, VueDeSeance } from './vue-de-seance.ts';

/** Secret votes: those in progress with who is left, elections with what came of them, and how to open one. */
export const VotesSecrets = (p: VueDeSeance) => {
  // A question that was counted stands among the votes.
  const vus = p.secrets.filter(({ genre, compteLe }) => genre === null || compteLe === null);
  const ouvrir = p.tenir && p.seance.etat === 'ouverte';
  if (vus.length === 0 && !ouvrir) return null;
  return (
    <>
      <Section
        id="secrets"
        titre="Votes secrets et élections"
        droite={vus.length === 0 ? undefined : String(vus.length)}
      >
        {vus.length === 0 ? (
          <p class="quiet">Aucun en cours. Chaque personne présente vote de son téléphone.</p>
        ) : null}
        <ul class="rows">
          {vus.map((vote) => (
            <li>
              <Un {...p} vote={vote} />
            </li>
          ))}
        </ul>
      </Section>
      {ouvrir ? <OuvrirVoteSecret {...p} /> : null}
    </>
  );
};

type UnProps = VueDeSeance & { readonly vote: VoteSecretVu };

const Un = (p: UnProps) => {
  const { racine, vote: v } = p;
  const page = `${racine}/vie-associative/scrutins/${v.id}`;
  if (v.compteLe)
    return (
      <>
        <b>{v.question}</b> <a href={page}>Dépouillement</a>
        <p>{v.resultat}</p>
        {v.mandatsLe ? <p class="quiet small">Les mandats sont donnés.</p> : null}
        {p.tenir && v.elus.length > 0 && !v.mandatsLe ? <Nommer {...p} /> : null}
      </>
    );
  return (
    <>
      <b>{v.question}</b>{' '}
      <Etiquette ton={v.refuse ? 'grave' : 'attention'}>
        {v.refuse ? 'Compte refusé' : 'En cours'}
      </Etiquette>
      <p>{`${pluriel(v.votants, 'voix a voté', 'voix ont voté')} sur ${v.inscrits}.`}</p>
      {p.tenir ? <Compter {...p} page={page} /> : null}
    </>
  );
};

const Compter = ({ base, seance, jetons, vote, page }: UnProps & { readonly page: string }) => (
  <div class="actions mt4">
    <BoutonPoste
      action={`${base}/${seance.id}/scrutins/${vote.id}/compter`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-${vote.id}`}
      variante="suivant"
    >
      Clore et dépouiller<span class="hidden">{`\u00A0: ${vote.question}`}</span>
    </BoutonPoste>
    <a class="button plain" href={page}>
      Remettre un lien<span class="hidden">{`\u00A0: ${vote.question}`}</span>
    </a>
  </div>
);

const Nommer = ({ base, seance, jetons, saisies, instances, vote }: UnProps) => {
  const saisie = saisies.mandats;
  return (
    <details open={Object.keys(saisie.erreurs).length > 0}>
      <summary>{`Donner leur mandat aux élus\u00A0: ${vote.elus.join(', ')}`}</summary>
      <Formulaire
        action={`${base}/${seance.id}/scrutins/${vote.id}/mandats`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-mandats-${vote.id}`}
        saisie={saisie}
        gardeSaisie={false}
      >
        <LigneDeChamps>
          <ChampListe
            {...lier(saisie, 'instance')}
            id={`instance-${vote.id}`}
            libelle="Instance où ils siègent"
            options={instances.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
          />
          <ChampTexte
            {...lier(saisie, 'fonction')}
            id={`fonction-${vote.id}`}
            libelle="Fonction"
            longueurMax={80}
          />
          <ChampDate {...lier(saisie, 'du')} id={`du-${vote.id}`} libelle="À partir du" />
        </LigneDeChamps>
        <div class="actions">
          <Bouton>Donner les mandats</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};

const OuvrirVoteSecret = (p: VueDeSeance) => {
  const { base, seance, jetons, saisies, voix } = p;
  const saisie = saisies.secret;
  return (
    <Section
      id="ouvrir-secret"
      titre="Ouvrir un vote secret"
      introduction={`${pluriel(voix.voix, 'voix', 'voix')} dans la salle, pouvoirs compris\u00A0: chaque personne présente reçoit son lien. Qui arrive après l’ouverture n’y vote pas, même titulaire d’un siège que son suppléant tenait\u00A0: c’est lui qui vote jusqu’au bout. Le lien de qui part est arrêté\u00A0: remettez-le-lui s’il revient. Personne, pas même vous, ne saura qui a voté quoi.`}
    >
      <details open={Object.keys(saisie.erreurs).length > 0}>
        <summary>Écrire ce qui est mis aux voix</summary>
        <Formulaire
          action={`${base}/${seance.id}/scrutins`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-secret`}
          saisie={saisie}
          gardeSaisie={false}
        >
          <Mis {...p} />
          <Election {...p} />
          <div class="actions">
            <Bouton variante="ferme">Ouvrir ce vote secret</Bouton>
          </div>
        </Formulaire>
      </details>
    </Section>
  );
};

const Mis = ({ saisies: { secret: saisie }, points }: VueDeSeance) => (
  <>
    <ChampTexte
      {...lier(saisie, 'question')}
      id="secret-question"
      libelle="Question, ou sièges à pourvoir"
      aide="On répond à une question par oui, non ou abstention."
      longueurMax={160}
    />
    <LigneDeChamps>
      <ChampListe
        {...lier(saisie, 'point')}
        id="secret-point"
        libelle="Point"
        vide="Aucun"
        facultatif
        options={points.map((un) => ({ valeur: un.id, libelle: `${un.rang}. ${un.titre}` }))}
      />
      <ChampListe
        {...lier(saisie, 'genre')}
        id="secret-genre"
        libelle="Genre de décision"
        vide="Aucun&nbsp;: on élit des personnes"
        facultatif
        options={GENRES_DE_DECISION.map((g) => ({
          valeur: g,
          libelle: DIRE_GENRE_DE_DECISION[g],
        }))}
      />
    </LigneDeChamps>
  </>
);

const Election = ({ saisies: { secret: saisie } }: VueDeSeance) => (
  <>
    <ChampTexteLong
      {...lier(saisie, 'candidats')}
      libelle="Candidats, pour une élection"
      aide="Un nom par ligne."
      facultatif
      lignes={4}
      longueurMax={20_000}
    />
    <LigneDeChamps>
      <ChampNombre
        {...lier(saisie, 'sieges')}
        libelle="Sièges à pourvoir"
        facultatif
        longueurMax={3}
      />
      <ChampListe
        {...lier(saisie, 'majorite')}
        libelle="Il faut, pour être élu"
        vide="Les statuts ne le disent pas"
        facultatif
        options={[
          { valeur: 'relative', libelle: 'Le plus de voix' },
          { valeur: 'absolue', libelle: 'Plus de la moitié des suffrages exprimés' },
        ]}
      />
    </LigneDeChamps>
  </>
);
