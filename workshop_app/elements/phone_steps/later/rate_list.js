// All projects at a glance, each with what one said about it.
import { computed, inject } from "vue";
import { fill } from "workshop-shared";

export default {
  template: `
    <div class="phone-body">
      <h1 tabindex="-1">{{ title }}</h1>
      <p v-if="step.paused" class="phone-warning" role="status">{{ desk.texts.paused }}</p>
      <p v-if="projects.length" class="phone-hint">{{ desk.texts.rate_change }}</p>
      <ul class="phone-items">
        <li v-for="project in projects" :key="project.id">
          <button type="button" class="phone-card phone-choice" :style="{ '--field': desk.field(project.field_id)?.colour }"
            @click="$emit('open', project.id)">
            <span class="phone-words" dir="auto">{{ project.text }}</span>
            <span class="phone-meta">{{ said(project) }}</span>
          </button>
        </li>
      </ul>
    </div>`,
  props: { projects: Array, ratings: Object, step: Object },
  emits: ["open"],
  setup(props) {
    const desk = inject("desk");
    const { texts } = desk;
    const title = computed(() => {
      if (!props.projects.length) return texts.rate_empty;
      return props.projects.every((project) => props.ratings.of(project.id).whole) ? texts.rate_done : texts.rate_open;
    });
    function said(project) {
      const rating = props.ratings.of(project.id);
      if (rating.cannot) return texts.cannot_judge;
      return rating.whole ? fill(texts.rated, rating) : texts.unrated;
    }
    return { desk, title, said };
  },
};
