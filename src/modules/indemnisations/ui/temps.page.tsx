import { montant } from '#kernel/centimes.ts';
import { dateChiffres, pluriel } from '#kernel/formats.ts';
import { direMission } from '#kernel/mission-du-journal.ts';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import type { Declaration, Lettre } from '../domain/declaration.ts';
import { DIRE_GENRE } from '../domain/fait.ts';
import { Declarer, type Refusee } from './declarer.tsx';
import { DIRE_ETAT, direMinutes, direQuantite, TON_D_ETAT } from './dire-indemnisation.ts';
import { EcrireLettre } from './ecrire-lettre.tsx';
import type { Cadre } from './vue-de-releve.ts';

export type TempsPageProps = Cadre & {
  readonly aValider: readonly Declaration[];
  readonly decidees: readonly Declaration[];
  readonly lettres: readonly Lettre[];
  readonly noms: ReadonlyMap<string, string>;
  readonly membres: readonly { readonly id: string; readonly nom: string }[];
  readonly cas: readonly string[];
  readonly refusee: Refusee;
  readonly lettre: Saisie;
  /** The declaration that somebody refuses or takes back. */
  readonly motif: { readonly declaration: string; readonly saisie: Saisie } | null;
  readonly valider: boolean;
  readonly tenir: boolean;
};

/** What members declare, and letters of mission: nothing is owed before somebody accepts it. */
export const TempsPage = (p: TempsPageProps) => {
  const choisie = [...p.aValider, ...p.decidees].find(({ id }) => id === p.motif?.declaration);
  return (
    <>
      <TeteDePage
        titre="Temps déclarés"
        phrase={
          p.aValider.length === 0 ? (
            'Rien n’attend d’être validé.'
          ) : (
            <strong>{`${pluriel(p.aValider.length, 'déclaration')} à valider.`}</strong>
          )
        }
      />
      <Onglets libelle="Financement" onglets={p.onglets} />
      <Onglets libelle="Indemnisations" onglets={p.parties} />
      {choisie ? <Decider {...p} declaration={choisie} /> : null}
      {p.aValider.length > 0 ? (
        <Section titre="À valider">
          <Liste {...p} declarations={p.aValider} />
        </Section>
      ) : null}
      {p.valider ? (
        <Section titre="Déclarer pour un membre">
          <Declarer
            action={`${p.base}/temps`}
            jetons={p.jetons}
            refusee={p.refusee}
            cas={p.cas}
            lettres={p.lettres.filter(({ accomplie }) => accomplie === null)}
            membres={p.membres}
          />
        </Section>
      ) : null}
      <Section titre="Lettres de mission">
        <Lettres {...p} />
        {p.tenir ? <EcrireLettre {...p} saisie={p.lettre} /> : null}
      </Section>
      {p.decidees.length > 0 ? (
        <Section titre="Décidés">
          <Liste {...p} declarations={p.decidees} />
        </Section>
      ) : null}
    </>
  );
};

const Liste = (p: TempsPageProps & { readonly declarations: readonly Declaration[] }) => (
  <Tableau
    titre="Temps déclarés"
    titreCache
    lignes={p.declarations}
    colonnes={[
      {
        titre: 'Jour',
        genre: 'date',
        cellule: (d) => <span id={`d-${d.id}`}>{dateChiffres(d.jour)}</span>,
      },
      { titre: 'Qui', entete: true, cellule: (d) => p.noms.get(d.personne) ?? '' },
      {
        titre: 'Quoi',
        cellule: (d) => (
          <>
            {d.objet}
            <span class="quiet small">{` ${DIRE_GENRE[d.genre]}, ${direMission(d.mission)}`}</span>
          </>
        ),
      },
      { titre: 'Combien', genre: 'nombre', cellule: direQuantite },
      {
        titre: 'État',
        cellule: (d) => (
          <>
            <Etiquette ton={TON_D_ETAT[d.etat]}>{DIRE_ETAT[d.etat]}</Etiquette>
            {d.motif ? <span class="quiet small">{` ${d.motif}`}</span> : null}
          </>
        ),
      },
      {
        titre: 'Gestes',
        titreCache: true,
        genre: 'actions',
        cellule: (d) => (p.valider ? <Gestes {...p} declaration={d} /> : ''),
      },
    ]}
  />
);

type UneProps = TempsPageProps & { readonly declaration: Declaration };

const Gestes = ({ base, jetons, declaration: d }: UneProps) => {
  const precision = <span class="hidden">{` : ${d.objet}`}</span>;
  const vers = `${base}/temps?choisie=${d.id}#decider`;
  if (d.etat === 'validee')
    return (
      <a href={vers}>
        Reprendre
        {precision}
      </a>
    );
  if (d.etat !== 'a-valider') return null;
  return (
    <>
      <BoutonPoste
        action={`${base}/temps/${d.id}/valider`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-${d.id.slice(-8)}`}
        precision={d.objet}
      >
        Valider
      </BoutonPoste>{' '}
      <a href={vers}>
        Refuser
        {precision}
      </a>
    </>
  );
};

const VERBES = {
  'a-valider': { vers: 'refuser', dire: 'Refuser', suite: 'Le membre lira pourquoi.' },
  validee: {
    vers: 'reprendre',
    dire: 'Reprendre',
    suite: 'Le journal sera corrigé ; ce qui fut payé se déduira du prochain relevé.',
  },
};

/** Refuses or takes back one declaration, and says why. */
const Decider = ({ base, jetons, motif, declaration: d, noms }: UneProps) => {
  if (!motif || (d.etat !== 'a-valider' && d.etat !== 'validee')) return null;
  const { vers, dire, suite } = VERBES[d.etat];
  return (
    <Section
      titre={`${dire} «\u00A0${d.objet}\u00A0»`}
      id="decider"
      introduction={`${noms.get(d.personne) ?? ''}, ${dateChiffres(d.jour)}, ${direQuantite(d)}. ${suite}`}
    >
      <Formulaire
        action={`${base}/temps/${d.id}/${vers}`}
        {...jetons}
        saisie={motif.saisie}
        gardeSaisie={false}
      >
        <ChampTexte {...lier(motif.saisie, 'motif')} libelle="Pourquoi" longueurMax={300} />
        <div class="actions">
          <Bouton variante="ferme">{dire}</Bouton>
          <LienBouton href={`${base}/temps`} variante="simple">
            Laisser
          </LienBouton>
        </div>
      </Formulaire>
    </Section>
  );
};

const ETAT_DE_LETTRE = { 'a-valider': 'dite accomplie, à valider', validee: 'accomplie' };

const Lettres = ({ lettres, noms }: TempsPageProps) => (
  <Tableau
    titre="Lettres de mission"
    titreCache
    lignes={lettres}
    vide={<p class="quiet">Aucune lettre de mission n’est écrite.</p>}
    colonnes={[
      { titre: 'Objet', entete: true, cellule: (l) => l.objet },
      { titre: 'À qui', cellule: (l) => noms.get(l.personne) ?? '' },
      {
        titre: 'Temps',
        genre: 'nombre',
        cellule: (l) => (l.minutes === null ? '' : direMinutes(l.minutes)),
      },
      { titre: 'Montant', genre: 'nombre', cellule: (l) => montant(l.centimes) },
      { titre: 'Décision', cellule: (l) => <span class="small">{l.decision}</span> },
      { titre: 'État', cellule: (l) => (l.accomplie ? ETAT_DE_LETTRE[l.accomplie] : 'en cours') },
    ]}
  />
);
