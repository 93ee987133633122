import { centimes, montant } from '#kernel/centimes.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { resteAFacturer, resteAPayer } from '../domain/depense.ts';
import { DIRE_FINANCEUR, FINANCEURS } from '../domain/financeur.ts';
import type { DepensePageProps, Geste } from './vue-de-depense.ts';

type Props = DepensePageProps & { readonly geste: Geste };

/** The next thing to do, or the one that was chosen. */
export const GesteDeDepense = (p: Props) => {
  switch (p.geste.genre) {
    case 'decision':
      return <Decider {...p} />;
    case 'facture':
      return <Facturer {...p} />;
    case 'ajuster':
      return <Ajuster {...p} />;
    case 'repartir':
      return <Repartir {...p} />;
    case 'payer':
      return <Payer {...p} id={p.geste.id} />;
    default:
      return <Annuler {...p} genre={p.geste.genre} id={p.geste.id} />;
  }
};

const ici = ({ base, engagement }: DepensePageProps) => `${base}/depenses/${engagement.id}`;

const Decider = (p: Props) => (
  <Section
    titre="Décision de l’organe"
    proche
    introduction={`Au-delà de ${p.engagement.seuil === null ? 'ce seuil' : montant(p.engagement.seuil)}, la décision est prise par\u00A0: ${p.engagement.organe ?? ''}.`}
  >
    <Formulaire action={`${ici(p)}/decision`} {...p.jetons} saisie={p.saisie}>
      <LigneDeChamps>
        <ChampListe
          {...lier(p.saisie, 'issue')}
          libelle="Décision"
          vide="Choisir"
          options={[
            { valeur: 'confirme', libelle: 'Dépense confirmée' },
            { valeur: 'refuse', libelle: 'Dépense refusée' },
          ]}
        />
        <ChampDate {...lier(p.saisie, 'le')} libelle="Prise le" />
        <ChampTexte {...lier(p.saisie, 'decision')} libelle="Référence" longueurMax={200} />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante="suivant">Noter la décision</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const Facturer = (p: Props) => {
  const corrigeables = p.factures.filter((f) => f.genre === 'facture' && !f.annulee);
  return (
    <Section titre="Noter une facture ou un avoir" proche>
      <Formulaire action={`${ici(p)}/factures`} {...p.jetons} saisie={p.saisie}>
        <LigneDeChamps>
          <ChampTexte {...lier(p.saisie, 'numero')} libelle="Numéro" longueurMax={60} />
          <ChampDate {...lier(p.saisie, 'le')} libelle="Datée du" />
          <ChampNombre
            {...lier(p.saisie, 'montant')}
            libelle="Montant"
            unite="€"
            decimal
            largeur="moyen"
          />
        </LigneDeChamps>
        <LigneDeChamps>
          <ChampTexte
            {...lier(p.saisie, 'piece')}
            libelle="Où est la pièce"
            facultatif
            longueurMax={200}
          />
          {corrigeables.length > 0 ? (
            <ChampListe
              {...lier(p.saisie, 'corrige')}
              libelle="C’est un avoir sur"
              facultatif
              vide="Non, c’est une facture"
              options={corrigeables.map((f) => ({
                valeur: f.id,
                libelle: `Facture ${f.numero}, ${montant(f.centimes)}`,
              }))}
            />
          ) : null}
        </LigneDeChamps>
        <div class="actions">
          <Bouton variante="suivant">Noter la facture</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};

const Payer = (p: Props & { readonly id: string }) => {
  const facture = p.factures.find((f) => f.id === p.id);
  if (!facture) return null;
  const reste = resteAPayer(facture, p.factures, p.paiements);
  const du = montant(centimes(Math.abs(reste)));
  const titre =
    reste > 0
      ? `Payer la facture ${facture.numero}`
      : `Remboursement sur la facture ${facture.numero}`;
  return (
    <Section
      titre={titre}
      proche
      introduction={reste > 0 ? `Il reste ${du} à payer.` : `Le fournisseur doit rendre ${du}.`}
    >
      <Formulaire action={`${p.base}/factures/${p.id}/paiement`} {...p.jetons} saisie={p.saisie}>
        <LigneDeChamps>
          <ChampNombre
            {...lier(p.saisie, 'montant')}
            libelle="Montant"
            unite="€"
            decimal
            largeur="moyen"
          />
          <ChampDate {...lier(p.saisie, 'le')} libelle="Date de la banque" />
          <ChampTexte
            {...lier(p.saisie, 'reference')}
            libelle="Référence de la banque"
            longueurMax={80}
          />
        </LigneDeChamps>
        <div class="actions">
          <Bouton variante="suivant">
            {reste > 0 ? 'Approuver le paiement' : 'Noter le remboursement'}
          </Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};

const Ajuster = (p: Props) => (
  <Section titre="Ajuster l’engagement" proche>
    <Formulaire action={`${ici(p)}/montant`} {...p.jetons} saisie={p.saisie}>
      <LigneDeChamps>
        <ChampNombre
          {...lier(p.saisie, 'montant')}
          libelle="Nouveau montant"
          unite="€"
          decimal
          largeur="moyen"
        />
        <ChampTexte {...lier(p.saisie, 'motif')} libelle="Pourquoi" longueurMax={300} />
      </LigneDeChamps>
      <div class="actions">
        <Bouton>Ajuster</Bouton>
        <LienBouton href={ici(p)} variante="simple">
          Laisser
        </LienBouton>
      </div>
    </Formulaire>
  </Section>
);

const Repartir = (p: Props) => (
  <Section
    titre="Répartir entre financeurs"
    proche
    introduction={`Ce que chacun prend en charge des ${montant(p.engagement.centimes)}. Vide\u00A0: rien.`}
  >
    <Formulaire action={`${ici(p)}/repartition`} {...p.jetons} saisie={p.saisie}>
      <LigneDeChamps>
        {FINANCEURS.map((financeur) => (
          <ChampNombre
            {...lier(p.saisie, `parts.${financeur}`)}
            libelle={DIRE_FINANCEUR[financeur]}
            unite="€"
            decimal
            facultatif
          />
        ))}
      </LigneDeChamps>
      <div class="actions">
        <Bouton>Répartir</Bouton>
        <LienBouton href={ici(p)} variante="simple">
          Laisser
        </LienBouton>
      </div>
    </Formulaire>
  </Section>
);

const Annuler = (
  p: Props & { readonly genre: 'annuler-facture' | 'annuler-paiement'; readonly id: string },
) => {
  const facture = p.genre === 'annuler-facture';
  return (
    <Section
      titre={
        facture ? 'Annuler une facture notée par erreur' : 'Annuler un paiement noté par erreur'
      }
      proche
      introduction="Sa trace reste, et son écriture est reprise par une autre."
    >
      <Formulaire
        action={`${p.base}/${facture ? 'factures' : 'paiements'}/${p.id}/annuler`}
        {...p.jetons}
        saisie={p.saisie}
      >
        <ChampTexte {...lier(p.saisie, 'motif')} libelle="Pourquoi" longueurMax={300} />
        <div class="actions">
          <Bouton variante="danger">Annuler</Bouton>
          <LienBouton href={ici(p)} variante="simple">
            Laisser
          </LienBouton>
        </div>
      </Formulaire>
    </Section>
  );
};

/** Everything else that can be done, each a link that opens its form. */
export const AutresGestes = (p: DepensePageProps) => {
  const { engagement: e, factures, paiements, peut } = p;
  const vers = (genre: string, id?: string) =>
    `${ici(p)}?geste=${genre}${id ? `&piece=${id}` : ''}`;
  const vivantes = factures.filter((f) => !f.annulee);
  const gestes = [
    ...(peut.noter && e.etat === 'confirme'
      ? [
          {
            libelle:
              resteAFacturer(e.centimes, factures) > 0
                ? 'Noter une facture ou un avoir'
                : 'Noter un avoir',
            href: vers('facture'),
          },
          { libelle: 'Ajuster le montant', href: vers('ajuster') },
          { libelle: 'Répartir entre financeurs', href: vers('repartir') },
        ]
      : []),
    ...(peut.payer
      ? vivantes
          .filter((f) => f.genre === 'facture' && resteAPayer(f, factures, paiements) !== 0)
          .map((f) => ({ libelle: `Régler la facture ${f.numero}`, href: vers('payer', f.id) }))
      : []),
    ...(peut.payer
      ? paiements
          .filter((q) => !q.annule)
          .map((q) => ({
            libelle: `Annuler le paiement ${q.reference}`,
            href: vers('annuler-paiement', q.id),
          }))
      : []),
    ...(peut.noter
      ? vivantes
          .filter((f) => !paiements.some((q) => q.facture === (f.corrige ?? f.id) && !q.annule))
          .map((f) => ({
            libelle: `Annuler ${f.genre === 'facture' ? 'la facture' : 'l’avoir'} ${f.numero}`,
            href: vers('annuler-facture', f.id),
          }))
      : []),
  ];
  if (gestes.length === 0) return null;
  return (
    <Section titre="Gestes">
      <ul class="rows tight">
        {gestes.map(({ libelle, href }) => (
          <li>
            <a href={href}>{libelle}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
};
