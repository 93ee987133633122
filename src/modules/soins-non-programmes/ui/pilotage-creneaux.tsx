import { direNombre, direTaux } from '#kernel/dire-nombres.ts';
import { accord } from '#kernel/formats.ts';
import type { Nombre } from '#kernel/masque.ts';
import { Comptes } from '#ui/comptes.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Jauge } from '#ui/jauge.tsx';
import { Section } from '#ui/page.tsx';
import type { TableauVu } from '../domain/tableau-vu.ts';
import { Chiffre } from './chiffre.tsx';
import type { Regard } from './dire-tableau.ts';

type Props = { readonly tableau: TableauVu; readonly regard: Regard };

/** What was offered, what was filled, whether they came. */
export const CreneauxDuTableau = ({ tableau: t, regard }: Props) => (
  <Section titre="Créneaux et rendez-vous">
    <Comptes
      comptes={[
        {
          terme: 'Créneaux offerts',
          chiffre: (
            <Chiffre
              regard={regard}
              genre="snp.creneau.offert"
              texte={direNombre(t.offerts)}
              precision="créneaux offerts"
            />
          ),
          detail: `Par ${direNombre(t.participants)} ${accord(t.participants === 1 ? 1 : 2, 'professionnel')}.`,
        },
        {
          terme: 'Pourvus',
          chiffre: (
            <Chiffre
              regard={regard}
              genre="snp.creneau.pourvu"
              texte={direNombre(t.pourvus)}
              precision="créneaux pourvus"
            />
          ),
          detail:
            t.offerts !== 0
              ? `Part des créneaux offerts\u00A0: ${direTaux(t.pourvus, t.offerts)}. ${direNombre(t.rendus)} rendus puis reproposés.`
              : 'Part inconnue\u00A0: rien n’a été offert.',
        },
        ...(t.recenses === 'tu' ? [] : [horsCreneaux(t.recenses, regard)]),
      ]}
    />
    <Venues {...t} />
  </Section>
);

const horsCreneaux = (n: Nombre, regard: Regard) => ({
  terme: (
    <>
      Soins hors créneaux <Etiquette ton="info">déclaré</Etiquette>
    </>
  ),
  chiffre: (
    <Chiffre
      regard={regard}
      genre="snp.recensement"
      texte={direNombre(n)}
      precision="soins comptés hors créneaux"
    />
  ),
  detail: 'Comptés par les professionnels, sans mesure.',
});

/**
 * Whether they came; an outcome that nobody noted is unknown, not a no. From outside, a bar would let a masked count be
 * measured: words only, then.
 */
const Venues = ({ venus, pasVenus, rediriges, inconnus, annules }: TableauVu) => {
  const tous = [venus, pasVenus, rediriges, inconnus];
  const annulesDits = `Annulés à temps\u00A0: ${direNombre(annules)}.`;
  const enMots = tous.every((n) => n === 'tu')
    ? 'Trop peu de chaque sorte pour le dire.'
    : `${direNombre(venus)} venus, ${direNombre(pasVenus)} non venus, ${direNombre(rediriges)} redirigés. Issue inconnue\u00A0: ${direNombre(inconnus)}.`;
  const [v, p, r, i] = tous.filter((n) => typeof n === 'number');
  if (v === undefined || p === undefined || r === undefined || i === undefined)
    return (
      <div class="mt5">
        <h3>Sont-ils venus&nbsp;?</h3>
        <p>{`${enMots} ${annulesDits}`}</p>
      </div>
    );
  return (
    <div class="mt5">
      <Jauge
        nom="Sont-ils venus&nbsp;?"
        repartition={{ acquis: v, perdu: p + r, inconnu: i }}
        enMots={enMots}
        detail={`${enMots} ${annulesDits}`}
      />
      <p class="mt4 small quiet">
        Plein&nbsp;: venus. Pointillé&nbsp;: issue inconnue. Contour&nbsp;: non venus ou redirigés.
      </p>
    </div>
  );
};
