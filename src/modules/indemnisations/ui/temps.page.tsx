import { montant } from '#kernel/centimes.ts';
import { dateChiffres, pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import type { Declaration, Lettre } from '../domain/declaration.ts';
import { DIRE_GENRE } from '../domain/fait.ts';
import { direMission } from '../domain/mission.ts';
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
  /** The gesture that was refused for want of a reason. */
  readonly motif: { readonly declaration: string; readonly saisie: Saisie } | null;
  readonly valider: boolean;
  readonly tenir: boolean;
};

/** What members declare, and letters of mission: nothing is owed before somebody accepts it. */
export const TempsPage = (p: TempsPageProps) => (
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

const Gestes = (p: UneProps) => {
  const { base, jetons, declaration: d } = p;
  const cle = `${jetons.cle}-${d.id.slice(-8)}`;
  if (d.etat === 'a-valider')
    return (
      <>
        <BoutonPoste
          action={`${base}/temps/${d.id}/valider`}
          csrf={jetons.csrf}
          cle={cle}
          precision={d.objet}
        >
          Valider
        </BoutonPoste>
        <AvecMotif {...p} verbe="Refuser" vers="refuser" />
      </>
    );
  return d.etat === 'validee' ? <AvecMotif {...p} verbe="Reprendre" vers="reprendre" /> : null;
};

const AvecMotif = (p: UneProps & { readonly verbe: string; readonly vers: string }) => {
  const { base, jetons, declaration: d, verbe, vers, motif } = p;
  const refuse = motif?.declaration === d.id;
  const saisie = refuse ? motif.saisie : { valeurs: {}, erreurs: {} };
  return (
    <details open={refuse}>
      <summary>
        {verbe}
        <span class="hidden">{` : ${d.objet}`}</span>
      </summary>
      <Formulaire
        action={`${base}/temps/${d.id}/${vers}`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-${d.id.slice(-8)}-${vers}`}
        saisie={saisie}
        gardeSaisie={false}
      >
        <ChampTexte
          {...lier(saisie, 'motif')}
          {...(refuse ? {} : { id: `motif-${d.id}` })}
          libelle="Pourquoi"
          longueurMax={300}
        />
        <div class="actions">
          <Bouton>{verbe}</Bouton>
        </div>
      </Formulaire>
    </details>
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
