import { computed, nextTick, onBeforeUnmount, onMounted, provide, ref, watch } from "vue";
import { createDesk, focusHeading } from "workshop-phone/desk.js";
import Join from "workshop-phone/join.js";
import Mine from "workshop-phone/mine.js";
import { fetchLater, stepFor } from "workshop-phone/index.js";

export default {
  components: { Join, Mine },
  template: `
    <div class="phone">
      <Join v-if="!desk.own.value" />
      <Mine v-else-if="mine" @back="mine = false" />
      <component :is="step" v-else :key="place" :step="desk.view.value.step" :task="desk.view.value.task" @cards="mine = true" />
      <p class="sr-only" role="status">{{ desk.notice.said }}</p>
    </div>`,
  props: { views: String, code: String, language: String, texts: String, card_length: Number },
  setup(props) {
    const [views, texts] = [JSON.parse(props.views), JSON.parse(props.texts)];
    const desk = createDesk({ code: props.code, language: props.language, cardLength: props.card_length, views, texts });
    provide("desk", desk);
    const mine = ref(false);
    const step = computed(() => stepFor(desk.view.value));
    // a step keeps its screen as long as it asks for the same thing
    const place = computed(() => {
      const { open, step: current, task } = desk.view.value;
      return `${open} ${current?.id} ${task.kind} ${task.round?.id} ${task.round?.closed}`;
    });
    watch(place, () => {
      mine.value = false;
      desk.notice.refused = "";
    });
    watch([place, mine, () => Boolean(desk.own.value)], focusHeading);

    let stop = () => {};
    const stopFetching = fetchLater();
    onMounted(async () => {
      // on a first load the socket is made after the elements
      await nextTick();
      stop = desk.start();
    });
    onBeforeUnmount(() => {
      stop();
      stopFetching();
    });
    return { desk, mine, step, place };
  },
};
