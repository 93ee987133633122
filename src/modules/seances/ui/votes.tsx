import { pluriel } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { DIRE_RESULTAT } from '../domain/majorite.ts';
import { DIRE_GENRE_DE_DECISION, GENRES_DE_DECISION } from '../domain/regles.ts';
import { direAvis, direVoix, type Vote } from '../domain/vote.ts';
import { direPlage, TON_DE_RESULTAT, type VueDeSeance } from './vue-de-seance.ts';

/** Votes by hand and secret ones that were counted, each with its count, its result and the rule that made it. */
export const Votes = (p: VueDeSeance) => {
  const ecrire = p.tenir && p.seance.etat === 'ouverte';
  return (
    <>
      <Section titre="Votes" droite={pluriel(p.votes.length, 'vote')}>
        {p.votes.length === 0 ? <p class="quiet">Aucun vote encore.</p> : null}
        <ul class="rows">
          {p.votes.map((vote) => (
            <li>
              <UnVote {...p} vote={vote} ecrire={ecrire} />
            </li>
          ))}
        </ul>
      </Section>
      {ecrire && p.aAnnuler ? <Annuler {...p} vote={p.aAnnuler} /> : null}
      {ecrire ? <NoterVote {...p} /> : null}
    </>
  );
};

type UnVoteProps = VueDeSeance & { readonly vote: Vote; readonly ecrire: boolean };

const UnVote = ({ base, seance, vote: v, ecrire }: UnVoteProps) => {
  const avis = direAvis(v);
  const ici = `${base}/${seance.id}`;
  if (v.annuleLe)
    return (
      <p class="quiet">
        <s>{v.question}</s>
        {` Annulé\u00A0: ${v.motifDAnnulation}`}
      </p>
    );
  return (
    <>
      <b>{v.scrutinId ? `Vote secret\u00A0: ${v.question}` : v.question}</b>{' '}
      <Etiquette ton={TON_DE_RESULTAT[v.resultat]}>{DIRE_RESULTAT[v.resultat]}</Etiquette>
      {v.decision ? <span class="quiet small">{` décision ${v.decision}`}</span> : null}
      <p>{`${direVoix(v)}.`}</p>
      <p class="quiet small">{`${v.explication}.${avis ? ` ${avis}.` : ''}`}</p>
      {ecrire && v.decision === null && !(v.approuveId && v.resultat === 'adopte') ? (
        <div class="actions">
          {v.resultat === 'adopte' ? (
            <a class="button" href={`${ici}?inscrire=${v.id}#registre`}>
              Inscrire au registre<span class="hidden">{`\u00A0: ${v.question}`}</span>
            </a>
          ) : null}
          {v.scrutinId ? null : (
            <a class="button plain" href={`${ici}?annuler=${v.id}#annulation`}>
              Mal compté<span class="hidden">{`\u00A0: ${v.question}`}</span>
            </a>
          )}
        </div>
      ) : null}
    </>
  );
};

const Annuler = ({
  base,
  seance,
  jetons,
  saisies,
  vote,
}: VueDeSeance & { readonly vote: Vote }) => (
  <Section id="annulation" titre="Annuler un vote mal compté" introduction={vote.question}>
    <Formulaire
      action={`${base}/${seance.id}/votes/${vote.id}/annuler`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-annulation`}
      saisie={saisies.annulation}
      gardeSaisie={false}
    >
      <ChampTexte
        {...lier(saisies.annulation, 'motif')}
        libelle="Ce qui a été mal compté"
        longueurMax={300}
      />
      <div class="actions">
        <Bouton variante="danger">Annuler ce vote</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const NoterVote = (p: VueDeSeance) => {
  const { base, seance, jetons, saisies, voix } = p;
  const saisie = saisies.vote;
  return (
    <Section
      id="voter"
      titre="Noter un vote à main levée"
      introduction={`${pluriel(voix.voix, 'voix délibérative', 'voix délibératives')}\u00A0: ${pluriel(voix.presents, 'présent')}, ${pluriel(voix.representes, 'représenté')}. ${voix.consultatives === 0 ? '' : `${pluriel(voix.consultatives, 'voix consultative', 'voix consultatives')}, à part.`}`}
    >
      <Formulaire
        action={`${base}/${seance.id}/votes`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-vote`}
        saisie={saisie}
        gardeSaisie={false}
      >
        <Objet {...p} />
        <LigneDeChamps>
          <Compte {...p} nom="pour" libelle="Pour" />
          <Compte {...p} nom="contre" libelle="Contre" />
          <Compte {...p} nom="abstentions" libelle="Abstentions" />
          <ChampNombre
            {...lier(saisie, 'nonVotants')}
            libelle="Sans prendre part"
            aide="Vide&nbsp;: les voix qui restent"
            facultatif
            longueurMax={5}
          />
        </LigneDeChamps>
        {voix.consultatives > 0 ? (
          <LigneDeChamps>
            <Compte {...p} nom="avisFavorables" libelle="Avis consultatifs favorables" />
            <Compte {...p} nom="avisDefavorables" libelle="Avis consultatifs défavorables" />
          </LigneDeChamps>
        ) : null}
        <div class="actions">
          <Bouton variante="suivant">Noter ce vote</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};

const Compte = ({
  saisies,
  nom,
  libelle,
}: VueDeSeance & { readonly nom: string; readonly libelle: string }) => (
  <ChampNombre {...lier(saisies.vote, nom)} libelle={libelle} facultatif longueurMax={5} />
);

const Objet = ({ saisies, points, aApprouver, moment }: VueDeSeance) => (
  <>
    <ChampTexteLong
      {...lier(saisies.vote, 'question')}
      libelle="Ce qui est mis aux voix"
      aide="Le texte même de la décision&nbsp;: s’il est adopté, il va au registre."
      lignes={3}
      longueurMax={2000}
    />
    <LigneDeChamps>
      <ChampListe
        {...lier(saisies.vote, 'point')}
        libelle="Point"
        vide="Aucun"
        facultatif
        options={points.map((p) => ({ valeur: p.id, libelle: `${p.rang}. ${p.titre}` }))}
      />
      <ChampListe
        {...lier(saisies.vote, 'genre')}
        libelle="Genre de décision"
        options={GENRES_DE_DECISION.map((g) => ({
          valeur: g,
          libelle: DIRE_GENRE_DE_DECISION[g],
        }))}
      />
      {aApprouver.length === 0 ? null : (
        <ChampListe
          {...lier(saisies.vote, 'procesVerbal')}
          libelle="Approuve le procès-verbal"
          vide="Non"
          facultatif
          options={aApprouver.map((s) => ({
            valeur: s.id,
            libelle: `${s.titre}, ${direPlage(s, moment.fuseau)}`,
          }))}
        />
      )}
    </LigneDeChamps>
  </>
);
