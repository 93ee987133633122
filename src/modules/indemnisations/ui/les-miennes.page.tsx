import { additionner, centimes, montant } from '#kernel/centimes.ts';
import { dateChiffres, dateLongue } from '#kernel/formats.ts';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { peutPartir } from '../domain/facture.ts';
import { DIRE_GENRE } from '../domain/fait.ts';
import { Declarer } from './declarer.tsx';
import { DIRE_MON_ATTENTE } from './dire-facture.ts';
import { DIRE_ETAT, direQuantite, TON_D_ETAT } from './dire-indemnisation.ts';
import { direObstacle } from './dire-refus.ts';
import { LignesDeReleve } from './lignes-de-releve.tsx';
import { MesFactures } from './mes-factures.tsx';
import { MonCompte } from './mon-compte.tsx';
import type { ReleveVu } from './vue-de-releve.ts';
import type { LesMiennesPageProps } from './vue-des-miennes.ts';

/** What I am owed and why, what I was paid, what I declare. The same page from an account and from a link. */
export const LesMiennesPage = (p: LesMiennesPageProps) => {
  const du = additionner(centimes(0), ...p.enCours.map(({ releve }) => releve.totaux.centimes));
  return (
    <div class={p.racine ? undefined : 'mt6'}>
      <TeteDePage
        titre={p.racine ? 'Mes indemnisations' : p.nom}
        phrase={
          <>
            <strong>{`${montant(du)} en cours`}</strong>
            {direApprouves(p.approuves)}
          </>
        }
      />
      {p.message ? (
        <p class="ok-text" role="status">
          {p.message}
        </p>
      ) : null}
      {p.enCours.map(({ periode, releve }) => (
        <EnCours {...p} periode={periode} releve={releve} />
      ))}
      <Section titre="Déclarer">
        <Declarer
          action={p.ici}
          jetons={p.jetons}
          refusee={p.refusee}
          cas={p.cas}
          lettres={p.lettres.filter(({ accomplie }) => accomplie === null)}
          membres={null}
        />
      </Section>
      <MesFactures {...p} />
      <MonCompte {...p} />
      {p.declarations.length > 0 ? <Declares {...p} /> : null}
      {p.approuves.length > 0 ? <Approuves {...p} /> : null}
    </div>
  );
};

/** What is on its way, and what waits for something before it is. */
function direApprouves(approuves: LesMiennesPageProps['approuves']): string {
  const dus = approuves.filter(({ payeLe }) => !payeLe);
  const somme = (les: typeof dus) => additionner(centimes(0), ...les.map((r) => r.centimes));
  const partent = somme(dus.filter(vaPartir));
  const attendent = somme(dus.filter((r) => !vaPartir(r)));
  const mots = [
    ...(partent > 0 ? [`${montant(partent)} approuvés qui vont être versés`] : []),
    ...(attendent > 0 ? [`${montant(attendent)} approuvés que vos honoraires retiennent`] : []),
  ];
  return `${mots.map((mot) => `, ${mot}`).join('')}.`;
}

/** In a file already, or free to enter one. */
const vaPartir = ({ lot, facturation }: LesMiennesPageProps['approuves'][number]) =>
  lot !== null || peutPartir(facturation);

type EnCoursProps = LesMiennesPageProps & { readonly periode: string; readonly releve: ReleveVu };

const EnCours = ({ periode, releve, racine }: EnCoursProps) => {
  const bloquants = releve.obstacles.filter(({ est }) => est !== 'rien-a-payer');
  return (
    <Section
      titre={`En cours, ${periode}`}
      introduction={bloquants.length > 0 ? bloquants.map(direObstacle).join(' ') : undefined}
    >
      <LignesDeReleve lignes={releve.lignes} totaux={releve.totaux} racine={racine} sien />
    </Section>
  );
};

const Declares = ({ declarations }: LesMiennesPageProps) => (
  <Section titre="Ce que j’ai déclaré">
    <Tableau
      titre="Déclarations"
      titreCache
      lignes={declarations}
      colonnes={[
        { titre: 'Jour', genre: 'date', cellule: (d) => dateChiffres(d.jour) },
        {
          titre: 'Quoi',
          entete: true,
          cellule: (d) => (
            <>
              {d.objet}
              <span class="quiet small">{` ${DIRE_GENRE[d.genre]}`}</span>
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
      ]}
    />
  </Section>
);

const Approuves = (p: LesMiennesPageProps) => {
  const annees = [...new Set(p.approuves.flatMap(({ recuAnnee }) => recuAnnee ?? []))];
  return (
    <Section titre="Approuvé et versé">
      {p.approuves.map((r) => (
        <details class="mt4">
          <summary>
            {`${r.dePeriode}\u00A0: ${montant(r.centimes)}, `}
            {direSuite(r)}
          </summary>
          <LignesDeReleve lignes={r.lignes} totaux={r} racine={p.racine} sien />
        </details>
      ))}
      {annees.map((annee) => (
        <Attestation {...p} annee={annee} />
      ))}
    </Section>
  );
};

const direSuite = (r: LesMiennesPageProps['approuves'][number]): string => {
  const { payeLe, revenu } = r;
  if (payeLe) return `versés le ${dateLongue(payeLe)}`;
  if (!vaPartir(r) || !revenu) return DIRE_MON_ATTENTE[r.lot ? 'prete' : r.facturation.etat];
  return `renvoyés par la banque le ${dateLongue(revenu.le)} («\u00A0${revenu.motif}\u00A0»)\u00A0: vérifiez votre IBAN`;
};

const Attestation = ({
  attestations,
  ici,
  jetons,
  annee,
}: LesMiennesPageProps & { readonly annee: number }) => {
  const mots = `Tout ce qui m’a été versé en ${annee} (PDF)`;
  if (attestations !== null)
    return (
      <p class="mt5">
        <a href={`${attestations}/versements.pdf?annee=${annee}`}>{mots}</a>
      </p>
    );
  return (
    <BoutonPoste
      action={`${ici}/attestation`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-${annee}`}
      variante="simple"
      valeurs={{ annee: String(annee) }}
    >
      {mots}
    </BoutonPoste>
  );
};
