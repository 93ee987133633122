import { additionner, centimes, montant } from '#kernel/centimes.ts';
import { dateChiffres, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { type Ecriture, JOURNAUX } from '../domain/ecriture.ts';
import { compteDuPlan } from '../domain/plan.ts';
import { ContrePasser, SaisirEcriture } from './gestes-d-ecriture.tsx';
import type { EcrituresPageProps } from './vue-des-ecritures.ts';
import { miettesDe, versAnnee } from './vue-du-budget.ts';

/** The accounts of a year, entry by entry, and the files made from them. */
export const EcrituresPage = (p: EcrituresPageProps) => (
  <>
    <TeteDePage
      miettes={miettesDe(p, 'Écritures')}
      titre="Écritures"
      moyen
      phrase={`${pluriel(p.page.nombre, 'écriture')} en ${p.annee}, ${p.clos ? 'exercice clos' : 'exercice ouvert'}.`}
    />
    <Section titre="Télécharger" proche>
      <Fichiers {...p} />
    </Section>
    {p.peut.tenir && p.choisie ? <ContrePasser {...p} choisie={p.choisie} /> : null}
    <Section titre="Journal">
      <Journal {...p} />
    </Section>
    {p.peut.tenir && !p.clos && !p.choisie ? <SaisirEcriture {...p} /> : null}
    {p.peut.tenir && p.finie && !p.clos && p.page.nombre > 0 ? <Clore {...p} /> : null}
  </>
);

const Fichiers = (p: EcrituresPageProps) => (
  <>
    <div class="actions">
      <LienBouton href={versAnnee(p, '/ecritures/comptes.pdf')} telecharge>
        Comptes en PDF
      </LienBouton>
      {p.siren !== null && p.page.nombre > 0 ? (
        <LienBouton href={versAnnee(p, '/ecritures/fec')} telecharge>
          FEC
        </LienBouton>
      ) : null}
      <LienBouton href={versAnnee(p, '/ecritures/ecritures.csv')} telecharge>
        Écritures en CSV
      </LienBouton>
    </div>
    {p.siren === null ? (
      <Bandeau ton="neutre">
        {'Le FEC porte le SIREN de l’association\u00A0: '}
        <a href={versAnnee(p, '/reglages')}>saisissez-le</a>
      </Bandeau>
    ) : null}
  </>
);

const Journal = (p: EcrituresPageProps) => (
  <Tableau
    titre="Écritures"
    titreCache
    lignes={p.ecritures}
    vide={
      <Vide
        titre="Aucune écriture"
        phrase="Factures, paiements et versements reçus s’écrivent d’eux-mêmes ici."
      />
    }
    colonnes={[
      { titre: 'N°', genre: 'nombre', cellule: (e) => String(e.numero) },
      { titre: 'Le', genre: 'date', cellule: (e) => dateChiffres(e.le) },
      {
        titre: 'Libellé',
        entete: true,
        cellule: (e) => (
          <span>
            {e.libelle}
            <span class="quiet small">{` ${JOURNAUX[e.journal]}, pièce ${e.piece}`}</span>
            {e.contrePassee ? (
              <>
                {' '}
                <Etiquette>contre-passée</Etiquette>
              </>
            ) : null}
          </span>
        ),
      },
      { titre: 'Débit', cellule: (e) => <Comptes {...p} ecriture={e} cote="debit" /> },
      { titre: 'Crédit', cellule: (e) => <Comptes {...p} ecriture={e} cote="credit" /> },
      {
        titre: 'Montant',
        genre: 'nombre',
        cellule: (e) => montant(additionner(centimes(0), ...e.mouvements.map((m) => m.debit))),
      },
      {
        titre: 'Gestes',
        titreCache: true,
        genre: 'actions',
        cellule: (e) =>
          p.peut.tenir && e.source.startsWith('saisie:') && !e.contrePassee ? (
            <LienBouton
              href={`${versAnnee(p, '/ecritures')}&choisie=${e.id}#reprendre`}
              variante="simple"
              precision={`écriture ${e.numero}`}
            >
              Reprendre
            </LienBouton>
          ) : (
            ''
          ),
      },
    ]}
    pagination={p.page.total > 1 ? <Pages {...p} /> : undefined}
  />
);

const Pages = (p: EcrituresPageProps) => (
  <p>
    {p.page.rang > 1 ? (
      <a href={`${versAnnee(p, '/ecritures')}&page=${p.page.rang - 1}`}>Plus récentes</a>
    ) : null}
    <span class="quiet">{` Page ${p.page.rang} sur ${p.page.total} `}</span>
    {p.page.rang < p.page.total ? (
      <a href={`${versAnnee(p, '/ecritures')}&page=${p.page.rang + 1}`}>Plus anciennes</a>
    ) : null}
  </p>
);

const Comptes = (
  p: Pick<EcrituresPageProps, 'plan'> & {
    readonly ecriture: Ecriture;
    readonly cote: 'debit' | 'credit';
  },
) => {
  const siens = p.ecriture.mouvements.filter((m) => m[p.cote] > 0);
  return (
    <span>
      {siens.map((m, i) => (
        <>
          {i > 0 ? ', ' : ''}
          <span title={compteDuPlan(p.plan, m.compte)?.libelle}>{m.compte}</span>
          {siens.length > 1 ? <span class="quiet small">{` ${montant(m[p.cote])}`}</span> : null}
        </>
      ))}
    </span>
  );
};

const Clore = (p: EcrituresPageProps) => (
  <Section
    titre={`Clore ${p.annee}`}
    introduction="Après la clôture, rien ne s’écrit plus dans cette année. Ses soldes ouvrent la suivante."
  >
    <BoutonPoste
      action={versAnnee(p, '/ecritures/clore')}
      csrf={p.jetons.csrf}
      cle={`${p.jetons.cle}-clore`}
      variante="danger"
    >
      {`Clore l’exercice ${p.annee}`}
    </BoutonPoste>
  </Section>
);
