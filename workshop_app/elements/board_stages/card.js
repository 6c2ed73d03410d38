/** Somebody's words on the wall. Six lines are enough to know it again; the console shows it large. */
export const WallCard = {
  inject: ["say"],
  props: { card: Object, fresh: Boolean },
  template: `
    <article class="card" :class="{ 'is-fresh': fresh }">
      <span v-if="card.goal_sign ?? card.sign" class="card-sign">{{ card.goal_sign ?? card.sign }}</span>
      <p class="card-text" dir="auto">{{ card.text }}</p>
      <p v-if="card.supports" class="card-author">{{ say.count("agree", card.supports) }}</p>
      <p v-if="card.author" class="card-author" dir="auto">{{ card.author }}</p>
    </article>`,
};
