import { montant } from '#kernel/centimes.ts';
import { dateChiffres, duree, pluriel } from '#kernel/formats.ts';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section } from '#ui/page.tsx';
import type { BudgetPageProps } from './vue-de-l-annee.ts';
import { versAnnee } from './vue-du-budget.ts';

/** What asks for somebody, then where everything else is. */
export const Cote = (p: BudgetPageProps) => (
  <>
    <AFaire {...p} />
    <Section titre="Tenir le budget">
      <ul class="rows tight">
        {PAGES.map(([libelle, chemin]) => (
          <li>
            <a href={versAnnee(p, chemin)}>{libelle}</a>
          </li>
        ))}
      </ul>
    </Section>
    <Section titre="Temps bénévole">
      <TempsBenevole {...p} />
    </Section>
    <Section titre="Autres années">
      <p>
        <a href={`${p.base}?annee=${p.annee - 1}`}>{p.annee - 1}</a>
        {' · '}
        <a href={`${p.base}?annee=${p.annee + 1}`}>{p.annee + 1}</a>
      </p>
    </Section>
  </>
);

const PAGES = [
  ['Budget prévisionnel', '/previsionnel'],
  ['Dépenses', '/depenses'],
  ['Subventions', '/subventions'],
  ['Écritures et exports', '/ecritures'],
  ['Réglages', '/reglages'],
] as const;

const AFaire = (p: BudgetPageProps) => {
  const rien =
    p.aPayer.length === 0 &&
    p.aConfirmer === 0 &&
    p.comptesRendus.length === 0 &&
    p.aPasser.nombre === 0 &&
    p.aPasser.enAttente === 0 &&
    p.aPasser.depuisConnu &&
    p.seuil !== null;
  return (
    <Section titre="À faire" id="a-faire" proche>
      {rien ? <p class="quiet">Rien n’attend.</p> : null}
      <ul class="rows tight">
        {p.aConfirmer > 0 ? (
          <li>
            <a href={versAnnee(p, '/depenses')}>
              {pluriel(p.aConfirmer, 'dépense à confirmer', 'dépenses à confirmer')}
            </a>
          </li>
        ) : null}
        {p.aPayer.slice(0, 4).map((f) => (
          <li>
            <a href={`${p.base}/depenses/${f.engagement}`}>{f.quoi}</a>
            <span class="quiet">{` ${montant(f.reste)} à payer`}</span>
          </li>
        ))}
        {p.comptesRendus.map((s) => (
          <li>
            <a href={versAnnee(p, '/subventions')}>{`Compte rendu\u00A0: ${s.objet}`}</a>
            <EcheanceDeCompteRendu {...p} avant={s.compteRenduAvant} />
          </li>
        ))}
        <EcrituresAPasser {...p} />
        <Inconnus {...p} />
      </ul>
    </Section>
  );
};

const EcheanceDeCompteRendu = (
  p: BudgetPageProps & { readonly avant: BudgetPageProps['aujourdhui'] | null },
) => {
  if (p.avant === null) return null;
  const quand = `avant le ${dateChiffres(p.avant)}`;
  return p.avant < p.aujourdhui ? (
    <>
      {' '}
      <Etiquette ton="grave">{`en retard, ${quand}`}</Etiquette>
    </>
  ) : (
    <span class="quiet">{` ${quand}`}</span>
  );
};

const EcrituresAPasser = (p: BudgetPageProps) => (
  <>
    {p.aPasser.nombre > 0 ? (
      <li>
        {`${pluriel(p.aPasser.nombre, 'mouvement noté ailleurs', 'mouvements notés ailleurs')}, pas encore en écritures.`}
        {p.peut.tenir ? (
          <BoutonPoste
            action={`${p.base}/ecritures/passer?annee=${p.annee}`}
            {...p.jetons}
            variante="simple"
          >
            Passer en écritures
          </BoutonPoste>
        ) : null}
      </li>
    ) : null}
    {p.aPasser.enAttente > 0 ? (
      <li>
        {`${pluriel(p.aPasser.enAttente, 'versement d’indemnités attend', 'versements d’indemnités attendent')} `}
        <a href={versAnnee(p, '/reglages')}>un compte à choisir</a>
      </li>
    ) : null}
  </>
);

/** What nobody said yet is said to be unknown. */
const Inconnus = (p: BudgetPageProps) => (
  <>
    {p.aPasser.depuisConnu ? null : (
      <li>
        {'Versements ACI, cotisations et indemnités ne sont pas repris : '}
        <a href={versAnnee(p, '/reglages')}>dites depuis quand les comptes sont tenus ici</a>
      </li>
    )}
    {p.seuil === null ? (
      <li>
        {'Seuil de décision inconnu, rien n’est bloqué : '}
        <a href={versAnnee(p, '/reglages')}>le règlement intérieur le fixe</a>
      </li>
    ) : null}
  </>
);

const TempsBenevole = (p: BudgetPageProps) => (
  <Faits
    faits={[
      { terme: 'Noté et non indemnisé', valeur: duree(p.benevolat.minutes) },
      {
        terme: 'Valeur, au pied des comptes',
        valeur:
          p.benevolat.valeur === null ? (
            <a href={versAnnee(p, '/reglages')}>taux à saisir</a>
          ) : (
            montant(p.benevolat.valeur)
          ),
        ...(p.benevolat.taux === null ? {} : { precision: `${montant(p.benevolat.taux)} l’heure` }),
      },
    ]}
  />
);
